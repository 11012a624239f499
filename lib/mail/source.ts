import type { Tx } from "@/lib/db/client";
import { hour, second } from "@/lib/time/units";
import type { Call } from "./resend";

/** A kind of mails that the delivery worker sends. Of several sources the first listed is always served first. */
export type Source = {
  /** Calls of one worker that may be under way together. It leaves room for the other sources when the provider is slow. */
  callsAtOnce: number;
  /** Starts what has come due and gives up what may not be sent any more. */
  prepare(now: Date): Promise<void>;
  /** Leases what is due next: until the lease ends, no other worker takes it. */
  lease(tx: Tx, now: Date): Promise<Lease | undefined>;
};

/**
 * What one worker may send in one call, and how the result of the call is written down. Once the lease is lost, every
 * method except `accept` changes nothing.
 */
export type Lease = {
  /** Fields of its log lines: ids and kinds, no name and no address. */
  logFields: Record<string, string | number>;
  attempt: number;
  /** Made when the call is due, because a batch is a megabyte. Undefined when the frozen content cannot be decrypted. */
  makeCall(): Call | undefined;
  /** The provider has it. This is a fact, so it is written down also by a worker that lost its lease meanwhile. */
  accept(tx: Tx, providerIds: string[], now: Date): Promise<void>;
  /** failed: the provider will never take it. unclear: nobody knows whether it was taken, and it may not be repeated. */
  end(tx: Tx, state: "failed" | "unclear", error: string, now: Date): Promise<void>;
  /** The provider may have it: the same call is repeated at `at` under the same key. */
  repeat(tx: Tx, error: string, at: Date): Promise<void>;
  /** The provider surely has not taken this call: the mail is free again at `at`. */
  release(tx: Tx, error: string, at: Date): Promise<void>;
};

/** The lease of a worker that was killed ends after this. It is longer than the timeout of a call (resend.ts). */
export const leaseMs = 30 * second;

// The provider remembers an Idempotency-Key for 24 hours from the first call. One hour is left for clocks and slow calls.
const repeatableMs = 23 * hour;

/** A mail that was first called before this moment could arrive twice if it were repeated. */
export function unrepeatable(now: Date): Date {
  return new Date(now.getTime() - repeatableMs);
}
