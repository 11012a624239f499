import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { log } from "@/lib/log";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { lockOwnJob, setLastDay } from "./own-job";
import { changeSubmission, lockOwnChange } from "./submission";

export type CloseOutcome = "closed" | "unknown";

/**
 * 掲載終了 by the 事業者, at once and without approval: yesterday becomes the last day. A submitted change becomes a draft
 * again, because its approval would open the posting again.
 */
export async function closeOwnJob(user: ApprovedEmployerUser, id: string, now: Date): Promise<CloseOutcome> {
  return getDb().transaction(async (tx) => {
    const change = await lockOwnChange(tx, user, id);
    const before = await lockOwnJob(tx, user, id);
    if (before?.state !== "published" || before.closesOn === null) return "unknown";
    const today = japanDate(now);
    if (before.closesOn < today) return "closed";
    await setLastDay(tx, before, addDays(today, -1), now);
    if (change?.state === "submitted") await changeSubmission(tx, change, { state: "draft" }, now);
    log.info({ job: id, employer: user.employerId }, "posting closed by its employer");
    return "closed";
  });
}
