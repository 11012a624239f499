import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { activities } from "@/lib/db/schema/activities";
import { countActivity } from "./count";

/** More is no record of a person any more, and a program may not fill the table. */
export const mostActivities = 1000;

/** Asked under the lock of the account, so that the limit holds however many presses come at once. */
export async function isFull(tx: Tx, applicant: Applicant): Promise<boolean> {
  return (await tx.$count(activities, eq(activities.applicantId, applicant.id))) >= mostActivities;
}

type NewActivity = Omit<typeof activities.$inferInsert, "applicantId" | "createdAt" | "updatedAt">;

/** Inserts and counts an entry. Last in a transaction: everybody's entries wait for the row of the figure. */
export async function insertActivity(
  tx: Tx,
  applicant: Applicant,
  entry: NewActivity,
  now: Date,
): Promise<void> {
  const row = { ...entry, applicantId: applicant.id, createdAt: now, updatedAt: now };
  await tx.insert(activities).values(row);
  await countActivity(tx, row, now);
}
