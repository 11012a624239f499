import { getDb } from "@/lib/db/client";
import { log } from "@/lib/log";
import { decide, type Result } from "./decide";
import { changeByResult, type Pace } from "./pace";
import { changePace } from "./queue-row";
import type { Lease } from "./source";

/**
 * Records the result of a call, for its mails and for the pace of the queue. `rate`: calls a second that the provider
 * allows, by its response. Returns how many mails the provider accepted.
 */
export async function settle(
  lease: Lease,
  result: Result,
  rate: number | undefined,
  now: Date,
): Promise<number> {
  const decision = decide(result, lease, now);
  const changed = await getDb().transaction(async (tx) => {
    // The row of mail_queue is locked first, as in a lease: both may lock applicants, mails and batches afterwards (no
    // deadlock).
    const change = await changePace(tx, (pace) => changeByResult(pace, result, rate, now));
    await lease.settle(tx, decision, now);
    return change;
  });
  report(lease, result, changed);
  return decision.decision === "accept" ? decision.providerIds.length : 0;
}

function report({ logFields }: Lease, result: Result, changed: Partial<Pace>): void {
  const { outcome } = result;
  if (outcome === "accepted") log.info(logFields, "mail.accepted");
  else if (outcome === "unreadable") log.error(logFields, "mail.body-unreadable");
  else if (outcome === "busy") log.warn({ ...logFields, waitMs: result.waitMs }, "mail.rate-limited");
  else if (outcome === "unknown") log.warn({ ...logFields, error: result.error }, "mail.unknown-outcome");
  else if (outcome !== "closed") log.error({ ...logFields, error: result.error }, `mail.${outcome}`);
  // Once for each pause, not for every call that was under way when it began.
  else if (changed.pausedBy) log.error({ error: result.error }, "mail.queue-paused");
}
