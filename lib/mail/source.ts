import type { Tx } from "@/lib/db/client";
import type { Decision } from "./decide";
import type { Call } from "./resend";

/** A source of mails for the delivery worker. Of several sources, the first in the list has priority. */
export type Source = {
  /** The most concurrent calls of one worker. It leaves room for the other sources when the provider is slow. */
  callsAtOnce: number;
  /** Queues what has come due, and ends what may not be sent any more. */
  prepare(now: Date): Promise<void>;
  /** Leases what is due next. No other worker takes it until the lease ends. */
  lease(tx: Tx, now: Date): Promise<Lease | undefined>;
};

/** What one worker may send in one call. */
export type Lease = {
  /** Fields of its log lines: ids and kinds, no personal data. */
  logFields: Record<string, string | number>;
  /** 1 for the first call. */
  attempt: number;
  /** True when no earlier call can have reached the provider. */
  first: boolean;
  /** Builds the call, about a megabyte for a batch. Undefined when the stored body cannot be decrypted. */
  makeCall(): Call | undefined;
  /**
   * Records what was decided. Once the lease is lost it changes nothing, except that an acceptance is a fact: it is
   * recorded by a worker that has lost its lease, too.
   */
  settle(tx: Tx, decision: Decision, now: Date): Promise<void>;
};
