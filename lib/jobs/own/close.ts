import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { lockChange } from "@/lib/jobs/drafts/lock";
import { draftRows } from "@/lib/jobs/drafts/rows";
import { log } from "@/lib/log";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { ownJobRows, ownJobs } from "./rows";

export type CloseOutcome = "closed" | "unknown";

/**
 * 掲載終了 by the 事業者, at once and without approval: yesterday becomes the last day. A submitted change becomes a draft
 * again, because its approval would open the posting again.
 */
export async function closeOwnJob(user: ApprovedEmployerUser, id: string, now: Date): Promise<CloseOutcome> {
  return getDb().transaction(async (tx) => {
    const change = await lockChange(tx, user, id);
    const before = await ownJobRows.lock(tx, id, ownJobs(user));
    if (before?.state !== "published") return "unknown";
    const today = japanDate(now);
    if (before.closesOn < today) return "closed";
    await ownJobRows.change(tx, user, before, { closesOn: addDays(today, -1) }, "update", now);
    if (change?.state === "submitted") {
      await draftRows.change(tx, user, change, { state: "draft" }, "update", now);
    }
    log.info({ job: id, employer: user.employerId }, "posting closed by its employer");
    return "closed";
  });
}
