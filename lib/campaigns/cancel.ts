import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { isEditable } from "./editable";
import { campaignRows } from "./rows";

export type CancelOutcome = "cancelled" | "started" | "unknown";

/** 配信の取り消し: a draft again, as before the confirmation. started: its recipients are queued already. */
export async function cancelCampaign(admin: Admin, id: string, now: Date): Promise<CancelOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await campaignRows.lock(tx, id);
    if (!before) return "unknown";
    if (isEditable(before)) return "cancelled";
    if (before.queuedAt) return "started";
    await campaignRows.change(
      tx,
      admin,
      before,
      {
        state: "draft",
        confirmedBy: null,
        confirmedAt: null,
        confirmedCount: null,
        sendsAt: null,
        frozenSubject: null,
        frozenText: null,
        frozenHtml: null,
        frozenMark: null,
        frozenOrigin: null,
        stoppedAt: null,
      },
      "cancel",
      now,
    );
    return "cancelled";
  });
}
