import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { jobRows } from "./rows";

export type CloseOutcome = "closed" | "unknown";

/** 掲載終了 at once: yesterday becomes the last day, because a posting is shown until the end of its last day. */
export async function closeJob(staff: Staff, id: string, now: Date): Promise<CloseOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await jobRows.lock(tx, id);
    if (before?.state !== "published") return "unknown";
    const today = japanDate(now);
    if (before.closesOn < today) return "closed";
    await jobRows.change(tx, staff, before, { closesOn: addDays(today, -1) }, "update", now);
    return "closed";
  });
}
