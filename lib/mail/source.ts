import type { Tx } from "@/lib/db/client";
import type { Call } from "./resend";

/** Where the worker finds what is to be sent. Those listed first are always served first. */
export type Source = {
  /** Of one worker; the rest is left to the other sources, however slow the provider is. */
  callsAtOnce: number;
  /** Starts what has come due, gives up what may not be sent any more. */
  prepare(now: Date): Promise<void>;
  /** Takes what is due next, for this worker alone until its lease ends. */
  lease(tx: Tx, now: Date): Promise<Held | undefined>;
};

/** What one worker holds for one call, and how its end is written down. Each verb changes nothing once the lease is lost. */
export type Held = {
  /** For the log: ids and kinds, nobody's name. */
  line: Record<string, string | number>;
  attempt: number;
  /** Made when its turn comes, a megabyte for a batch; undefined when its frozen content cannot be read. */
  makeCall(): Call | undefined;
  /** A fact, whoever brings it: also a worker that had lost its lease meanwhile. */
  accept(tx: Tx, providerIds: string[], now: Date): Promise<void>;
  /** failed: the provider will never take it. unclear: nobody knows, and it may not be repeated. */
  end(tx: Tx, state: "failed" | "unclear", error: string, now: Date): Promise<void>;
  /** Perhaps taken: the same again later, under the same key. */
  repeat(tx: Tx, error: string, at: Date): Promise<void>;
  /** Surely not taken this time. */
  release(tx: Tx, error: string, at: Date): Promise<void>;
};

/** A killed worker's hold ends after this; a call itself ends earlier. */
export const leaseMs = 30_000;

// The provider remembers a key for 24 hours from the first call; one hour is left for clocks and slow calls.
const repeatableMs = 23 * 60 * 60 * 1000;

/** What was first called before this moment could be sent twice if it were repeated. */
export function unrepeatable(now: Date): Date {
  return new Date(now.getTime() - repeatableMs);
}
