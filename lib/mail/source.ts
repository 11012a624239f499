import type { Tx } from "@/lib/db/client";
import { hour, second } from "@/lib/time/units";
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

/**
 * What one worker may send in one call, and the methods that record the result of the call. Once the lease is lost, every
 * method except `accept` changes nothing.
 */
export type Lease = {
  /** Fields of its log lines: ids and kinds, no personal data. */
  logFields: Record<string, string | number>;
  attempt: number;
  /** Builds the call, about a megabyte for a batch. Undefined when the stored body cannot be decrypted. */
  makeCall(): Call | undefined;
  /** The provider has accepted it. This is a fact, so a worker that has lost its lease records it too. */
  accept(tx: Tx, providerIds: string[], now: Date): Promise<void>;
  /** failed: the provider will never accept it. unclear: its outcome is unknown, and it may not be repeated. */
  end(tx: Tx, state: "failed" | "unclear", error: string, now: Date): Promise<void>;
  /** The outcome is unknown: the same call is repeated at `at` under the same idempotency key. */
  repeat(tx: Tx, error: string, at: Date): Promise<void>;
  /** The provider has certainly not accepted it: the mail can be leased again at `at`. */
  release(tx: Tx, error: string, at: Date): Promise<void>;
};

/** How long a lease lasts, in milliseconds. It is longer than the timeout of a call (resend.ts). */
export const leaseMs = 30 * second;

// The provider remembers an Idempotency-Key for 24 hours from the first call. One hour is left for clocks and slow calls.
const repeatableMs = 23 * hour;

/** A call whose first attempt was before this moment could send its mails twice if it were repeated. */
export function unrepeatable(now: Date): Date {
  return new Date(now.getTime() - repeatableMs);
}
