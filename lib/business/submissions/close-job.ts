import { getDb } from "@/lib/db/client";
import { log } from "@/lib/log";
import { addDays, japanDate } from "@/lib/time/japan-day";
import type { Employer } from "../employer";
import { lockOwnJob, setLastDay } from "./own-job";
import { changeSubmission, lockOwnChange } from "./submission";

/**
 * 掲載終了 by the 事業者, at once and without approval: yesterday becomes the last day. A change that waits for staff is a
 * draft again, because its approval would open what has just been closed.
 */
export async function closeOwnJob(employer: Employer, id: string, now: Date): Promise<"closed" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const change = await lockOwnChange(tx, employer, id);
    const before = await lockOwnJob(tx, employer, id);
    if (before?.state !== "published" || before.closesOn === null) return "unknown";
    const today = japanDate(now);
    if (before.closesOn < today) return "closed";
    await setLastDay(tx, before, addDays(today, -1), now);
    if (change?.state === "asked") await changeSubmission(tx, change, { state: "draft" }, now);
    log.info({ job: id, employer: employer.employerId }, "posting closed by its employer");
    return "closed";
  });
}
