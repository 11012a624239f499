import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employers, jobs } from "@/lib/db/schema/content";
import { indexText } from "@/lib/jobs/index-text";
import { announce } from "@/lib/published";
import { type EmployerRow, employerFields } from "./fields";
import type { EmployerInput } from "./schema";

/** Version 0: there is none yet. The id is chosen by the form's page, so that two presses make one. */
export type EmployerTarget = { id: string; version: number };
type Saved = { saved: EmployerRow } | { conflict: EmployerRow } | "unknown";

/** Makes or changes a 事業者. Of two who edited the same one, the second is shown what the first has saved. */
export async function saveEmployer(
  staff: Staff,
  target: EmployerTarget,
  input: EmployerInput,
  now: Date,
): Promise<Saved> {
  return getDb().transaction(async (tx) => {
    const answer = await writeEmployer(tx, staff, target, input, now);
    if (typeof answer === "object" && "saved" in answer && answer.saved.state === "published") {
      await announce(tx, ["employers"]);
    }
    return answer;
  });
}

/** The same as part of a larger transaction, which announces it. */
export async function writeEmployer(
  tx: Tx,
  staff: Staff,
  { id, version }: EmployerTarget,
  input: EmployerInput,
  now: Date,
): Promise<Saved> {
  const before = await lockEmployer(tx, id);
  if (!before) {
    if (version > 0) return "unknown";
    const row = { id, ...input, state: "draft" as const, createdAt: now, updatedAt: now };
    const [after] = await tx.insert(employers).values(row).onConflictDoNothing().returning();
    // Somebody's press was faster by a moment: what it made is there to be compared.
    if (!after) return writeEmployer(tx, staff, { id, version }, input, now);
    await record(tx, staff, { action: "create", subject: subjectOf(after), after }, now);
    return { saved: after };
  }
  if (employerFields.every((field) => before[field] === input[field])) return { saved: before };
  if (before.version !== version) return { conflict: before };
  return { saved: await changeEmployer(tx, staff, before, input, "update", now) };
}

export async function lockEmployer(tx: Tx, id: string): Promise<EmployerRow | undefined> {
  const [row] = await tx.select().from(employers).where(eq(employers.id, id)).for("update");
  return row;
}

/** A change of a row under its lock, with its entry and the search text of its postings. */
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
  return after;
}

/** Postings are found by their employer's words too. */
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
