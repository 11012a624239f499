import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import type { Admin } from "@/lib/staff/staff";
import { changeCampaign, historyOf, lockCampaign, subjectOf } from "./row";

/** 配信の取り消し: while nobody is queued it becomes a draft again, as if it had never been confirmed. */
export async function cancelCampaign(
  admin: Admin,
  id: string,
  now: Date,
): Promise<"cancelled" | "started" | "unknown"> {
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
    await record(
      tx,
      admin,
      {
        action: "cancel",
        subject: subjectOf(after),
        before: historyOf(before),
        after: historyOf(after),
      },
      now,
    );
    return "cancelled";
  });
}
