import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { addDays, daysBetween, japanDate } from "@/lib/time/japan-day";
import { subjectOf } from "./change";
import type { JobRow } from "./fields";

export type DuplicateOutcome = "duplicated" | "unknown";

/**
 * 複製, to list a posting again: a draft with the same text, shown from today for as many days. The page with the button
 * chooses `copyId`, so that repeated presses make one copy (idempotency key).
 */
export async function duplicateJob(
  staff: Staff,
  { id, copyId }: { id: string; copyId: string },
  now: Date,
): Promise<DuplicateOutcome> {
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
    return "duplicated";
  });
}

/** From today, for as many days as the original. */
export function newDays({ opensOn, closesOn }: Pick<JobRow, "opensOn" | "closesOn">, today: string) {
  if (!opensOn || !closesOn || closesOn < opensOn) return { opensOn: today, closesOn: null };
  return {
    opensOn: today,
    closesOn: addDays(today, daysBetween(opensOn, closesOn)),
  };
}
