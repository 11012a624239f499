import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { removeAllFiles } from "@/lib/files/remove";
import { hasStaffDrafts } from "@/lib/jobs/drafts/staff-texts";
import { ownerOf } from "./logo";
import { employerRows, subjectOf } from "./rows";

/** "public": it is or was public. */
export type DeleteOutcome = "deleted" | "public" | "has-jobs" | "has-accounts";

/** Deletes a draft with its logo; 操作履歴 keeps its text. An employer with 求人 stays, even if those are drafts. */
export async function deleteEmployer(staff: Staff, id: string, now: Date): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    // A concurrent save of a 求人 for it waits for this lock, and then finds no 事業者.
    const before = await employerRows.lock(tx, id);
    // Deleted already, by another press.
    if (!before) return "deleted";
    if (before.state !== "draft") return "public";
    if (await hasJobs(tx, id)) return "has-jobs";
    const [account] = await tx
      .select({ id: employerUsers.id })
      .from(employerUsers)
      .where(eq(employerUsers.employerId, id))
      .limit(1);
    if (account) return "has-accounts";
    const files = await removeAllFiles(tx, ownerOf(id));
    await tx.delete(employers).where(eq(employers.id, id));
    await record(
      tx,
      staff,
      { action: "delete", subject: subjectOf(before), before: { ...before, files } },
      now,
    );
    return "deleted";
  });
}

async function hasJobs(tx: Tx, employerId: string): Promise<boolean> {
  const [job] = await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.employerId, employerId)).limit(1);
  return job !== undefined || (await hasStaffDrafts(tx, employerId));
}
