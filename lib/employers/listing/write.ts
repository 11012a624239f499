import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { indexText } from "@/lib/jobs/index-text";
import { announce } from "@/lib/page-cache/announce";
import { type EmployerRow, employerFields } from "./fields";
import type { EmployerInput } from "./schema";

/** Version 0: there is no row yet. The page of the form chooses the id, so that two presses insert one row. */
export type EmployerTarget = { id: string; version: number };
export type SaveOutcome =
  | { outcome: "saved"; employer: EmployerRow }
  | { outcome: "conflict"; current: EmployerRow }
  | { outcome: "unknown" };

/** Inserts or changes a 事業者. Optimistic concurrency: the second of two editors gets the row that the first has saved. */
export async function saveEmployer(
  staff: Staff,
  target: EmployerTarget,
  input: EmployerInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction((tx) => writeEmployer(tx, staff, target, input, now));
}

/** The same in a transaction of the verb that calls it. */
export async function writeEmployer(
  tx: Tx,
  staff: Staff,
  { id, version }: EmployerTarget,
  input: EmployerInput,
  now: Date,
): Promise<SaveOutcome> {
  const before = await lockEmployer(tx, id);
  if (!before) {
    if (version > 0) return { outcome: "unknown" };
    const row = { id, ...input, state: "draft" as const, createdAt: now, updatedAt: now };
    const [after] = await tx.insert(employers).values(row).onConflictDoNothing().returning();
    // A concurrent press has inserted this id since `lockEmployer`: compare with its row instead.
    if (!after) return writeEmployer(tx, staff, { id, version }, input, now);
    await record(tx, staff, { action: "create", subject: subjectOf(after), after }, now);
    return { outcome: "saved", employer: after };
  }
  if (employerFields.every((field) => before[field] === input[field])) {
    return { outcome: "saved", employer: before };
  }
  if (before.version !== version) return { outcome: "conflict", current: before };
  return { outcome: "saved", employer: await changeEmployer(tx, staff, before, input, "update", now) };
}

export async function lockEmployer(tx: Tx, id: string): Promise<EmployerRow | undefined> {
  const [row] = await tx.select().from(employers).where(eq(employers.id, id)).for("update");
  return row;
}

/** Changes a locked row, with an entry of 操作履歴 and the search text of its postings; announces it if it is public. */
export async function changeEmployer(
  tx: Tx,
  staff: Staff,
  before: EmployerRow,
  changes: Partial<EmployerRow>,
  action: "update" | "publish" | "withdraw",
  now: Date,
): Promise<EmployerRow> {
  const [after] = await tx
    .update(employers)
    .set({ ...changes, version: before.version + 1, updatedAt: now })
    .where(eq(employers.id, before.id))
    .returning();
  if (!after) throw new Error("an employer under its lock is gone");
  await record(tx, staff, { action, subject: subjectOf(after), before, after }, now);
  const isFoundBy = (["name", "kana", "industry"] as const).some((field) => before[field] !== after[field]);
  if (isFoundBy) await indexPostings(tx, after);
  if (before.state === "published" || after.state === "published") await announce(tx, ["employers"]);
  return after;
}

/** Updates the search text of its postings, which contains the words of their employer. */
async function indexPostings(tx: Tx, employer: EmployerRow): Promise<void> {
  const postings = await tx
    .select()
    .from(jobs)
    .where(eq(jobs.employerId, employer.id))
    .orderBy(jobs.id)
    .for("update");
  for (const posting of postings) {
    await tx.update(jobs).set(indexText(posting, employer)).where(eq(jobs.id, posting.id));
  }
}

export function subjectOf({ id, name }: EmployerRow) {
  return { kind: "employer", id, name } as const;
}
