import { getDb, type Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type PlannedCall, planCall } from "./pace";
import { lockPace, writePace } from "./queue-row";
import type { Lease, Source } from "./source";

export type LeasedCall = Pick<PlannedCall, "waitMs" | "gapMs"> & { source: Source; lease: Lease };

/**
 * Leases what is due next and reserves the next moment for a call, in one transaction. The row of mail_queue is the lock:
 * one worker at a time leases.
 */
export async function leaseNext(sources: Source[], now: Date): Promise<LeasedCall | undefined> {
  if (sources.length === 0) return undefined;
  return getDb().transaction(async (tx) => {
    const planned = planCall(await lockPace(tx), env().MAIL_RATE_PER_SECOND, now);
    const leased = planned && (await leaseFirst(tx, sources, planned.callAt));
    if (!leased) return undefined;
    const { waitMs, gapMs, nextCallAt } = planned;
    await writePace(tx, { nextCallAt });
    return { ...leased, waitMs, gapMs };
  });
}

async function leaseFirst(tx: Tx, sources: Source[], now: Date) {
  for (const source of sources) {
    const lease = await source.lease(tx, now);
    if (lease) return { source, lease };
  }
  return undefined;
}
