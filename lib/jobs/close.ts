import { getDb } from "@/lib/db/client";
import { announce } from "@/lib/published";
import type { Staff } from "@/lib/staff/staff";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { changeJob, lockJob } from "./change";

/** 掲載終了, now: yesterday becomes the last day, because a last day is shown until its end. */
export async function closeJob(staff: Staff, id: string, now: Date): Promise<"closed" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (before?.state !== "published" || before.closesOn === null) return "unknown";
    const today = japanDate(now);
    if (before.closesOn < today) return "closed";
    await changeJob(tx, staff, before, { closesOn: addDays(today, -1) }, "update", now);
    await announce(tx, ["jobs"]);
    return "closed";
  });
}
