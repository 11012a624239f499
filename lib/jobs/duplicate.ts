import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/content";
import type { Staff } from "@/lib/staff/staff";
import { addDays, daysBetween, japanDate } from "@/lib/time/japan-day";
import { subjectOf } from "./change";
import type { JobRow } from "./fields";

/**
 * 複製, to relist: a draft like the old posting, shown from today for as many days. `copyId` is chosen by the page with
 * the button, so that fifty presses make one copy.
 */
export async function duplicateJob(
  staff: Staff,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<{ copy: string } | "unknown"> {
  return getDb().transaction(async (tx) => {
    const [original] = await tx.select().from(jobs).where(eq(jobs.id, id));
    if (!original) return "unknown";
    const row = {
      ...original,
      ...newDays(original, japanDate(now)),
      id: copyId,
      state: "draft" as const,
      version: 1,
      publishedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    const [copy] = await tx.insert(jobs).values(row).onConflictDoNothing().returning();
    if (copy) await record(tx, staff, { action: "duplicate", subject: subjectOf(copy), after: copy }, now);
    return { copy: copyId };
  });
}

/** As many days as it was shown, from today. */
export function newDays({ opensOn, closesOn }: Pick<JobRow, "opensOn" | "closesOn">, today: string) {
  if (!opensOn || !closesOn || closesOn < opensOn) return { opensOn: today, closesOn: null };
  return {
    opensOn: today,
    closesOn: addDays(today, daysBetween(opensOn, closesOn)),
  };
}
