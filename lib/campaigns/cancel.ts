import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeCampaign, lockCampaign, recordChange } from "./row";

export type CancelOutcome = "cancelled" | "started" | "unknown";

/** 配信の取り消し: until its recipients are queued it becomes a draft again, as if it had never been confirmed. */
export async function cancelCampaign(admin: Admin, id: string, now: Date): Promise<CancelOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    if (before.state === "draft" || before.state === "handed") return "cancelled";
    if (before.queuedAt) return "started";
    const after = await changeCampaign(
      tx,
      id,
      {
        state: "draft",
        version: before.version + 1,
        confirmedBy: null,
        confirmedAt: null,
        confirmedCount: null,
        sendsAt: null,
        frozenSubject: null,
        frozenText: null,
        frozenHtml: null,
        stoppedAt: null,
      },
      now,
    );
    await recordChange(tx, admin, "cancel", { before, after }, now);
    return "cancelled";
  });
}
