import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { changeJob, lockJob, subjectOf } from "./change";
import { type JobRow, jobFields } from "./fields";
import { indexText } from "./index-text";
import { type Missing, missingForPublishing } from "./missing";
import type { JobInput } from "./schema";

/** Version 0: there is no row yet. The page of the form chooses the id, so that repeated presses make one row (idempotency key). */
export type JobTarget = { id: string; version: number };
/** missing: the posting is or was public and would lose fields that publication demands. */
export type SaveRefusal =
  | { outcome: "conflict"; current: JobRow }
  | { outcome: "missing"; fields: Missing[] }
  | { outcome: "unknown" }
  | { outcome: "unknown-employer" };
export type SaveOutcome = { outcome: "saved"; job: JobRow } | SaveRefusal;

/**
 * Inserts a draft, or changes a 求人 in any state; a posting that is or was public stays complete. Optimistic concurrency:
 * the second of two editors gets the text that the first has saved.
 */
export async function saveJob(
  staff: Staff,
  target: JobTarget,
  input: JobInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction((tx) => writeJob(tx, staff, target, input, now));
}

/** Saves a 求人 inside the transaction of another verb. */
export async function writeJob(
  tx: Tx,
  staff: Staff,
  { id, version }: JobTarget,
  input: JobInput,
  now: Date,
): Promise<SaveOutcome> {
  // A concurrent change of the employer's name waits for this lock, and then finds this posting to index.
  const [employer] = await tx.select().from(employers).where(eq(employers.id, input.employerId)).for("share");
  if (!employer) return { outcome: "unknown-employer" };
  const indexed = { ...input, ...indexText(input, employer) };
  const before = await lockJob(tx, id);
  if (!before) {
    if (version > 0) return { outcome: "unknown" };
    const row = { id, ...indexed, state: "draft" as const, createdAt: now, updatedAt: now };
    const [after] = await tx.insert(jobs).values(row).onConflictDoNothing().returning();
    // A concurrent press has inserted this id since `lockJob`: compare with its row instead.
    if (!after) return writeJob(tx, staff, { id, version }, input, now);
    await record(tx, staff, { action: "create", subject: subjectOf(after), after }, now);
    return { outcome: "saved", job: after };
  }
  if (jobFields.every((field) => before[field] === input[field])) return { outcome: "saved", job: before };
  if (before.version !== version) return { outcome: "conflict", current: before };
  if (before.state !== "draft") {
    const fields = missingForPublishing(input);
    if (fields.length > 0) return { outcome: "missing", fields };
  }
  return { outcome: "saved", job: await changeJob(tx, staff, before, indexed, "update", now) };
}
