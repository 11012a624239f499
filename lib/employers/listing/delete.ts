import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { listFiles } from "@/lib/files/list";
import { removeAllFiles } from "@/lib/files/remove";
import { hasStaffDrafts } from "@/lib/jobs/drafts/staff-texts";
import type { EmployerRow } from "./fields";
import { logoOwner, photoOwner } from "./files";
import { employerRows, subjectOf } from "./rows";

/** "public": it is or was public. */
export type DeleteOutcome = "deleted" | "public" | "has-jobs" | "has-accounts";

/** Deletes a draft with its logo and photos; 操作履歴 keeps its text. An employer with 求人 stays, even if those are drafts. */
export async function deleteEmployer(staff: Staff, id: string, now: Date): Promise<DeleteOutcome> {
  return getDb().transaction(async (tx) => {
    // A concurrent save of a 求人 for it waits for this lock, and then finds no 事業者.
    const before = await employerRows.lock(tx, id);
    // Deleted already, by another press.
    if (!before) return "deleted";
    if (before.state !== "draft") return "public";
    if (await hasJobs(tx, id)) return "has-jobs";
    if (await hasAccounts(tx, id)) return "has-accounts";
    await removeEmployer(tx, staff, before, now);
    return "deleted";
  });
}

/** Deletes a row that the transaction has locked, with its logo and photos. */
export async function removeEmployer(tx: Tx, staff: Staff, row: EmployerRow, now: Date): Promise<void> {
  const files = [
    ...(await removeAllFiles(tx, logoOwner(row.id))),
    ...(await removeAllFiles(tx, photoOwner(row.id))),
  ];
  await tx.delete(employers).where(eq(employers.id, row.id));
  const before = { ...row, files };
  await record(tx, staff, { action: "delete", subject: subjectOf(row), before }, now);
}

/** Whether somebody has gone on with this 事業者: it has 求人, 担当者, a logo or photos. */
export async function isInUse(tx: Tx, id: string): Promise<boolean> {
  return (await hasJobs(tx, id)) || (await hasAccounts(tx, id)) || (await hasFiles(tx, id));
}

async function hasFiles(tx: Tx, employerId: string): Promise<boolean> {
  const [logo, photos] = [
    await listFiles(logoOwner(employerId), tx),
    await listFiles(photoOwner(employerId), tx),
  ];
  return logo.length + photos.length > 0;
}

async function hasAccounts(tx: Tx, employerId: string): Promise<boolean> {
  const [account] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(eq(employerUsers.employerId, employerId))
    .limit(1);
  return account !== undefined;
}

async function hasJobs(tx: Tx, employerId: string): Promise<boolean> {
  const [job] = await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.employerId, employerId)).limit(1);
  return job !== undefined || (await hasStaffDrafts(tx, employerId));
}
