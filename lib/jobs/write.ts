import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employers, jobs } from "@/lib/db/schema/content";
import { announce } from "@/lib/published";
import { changeJob, lockJob, subjectOf } from "./change";
import { type JobRow, jobFields } from "./fields";
import { indexText } from "./index-text";
import { type Missing, missingForPublishing } from "./missing";
import type { JobInput } from "./schema";

/** Version 0: there is none yet. The id is chosen by the form's page, so that two presses make one. */
export type JobTarget = { id: string; version: number };
export type Unsaved = { conflict: JobRow } | { missing: Missing[] } | "unknown" | "unknown-employer";
type Saved = { saved: JobRow } | Unsaved;

/**
 * Makes a draft, or changes a 求人 in whatever state it is; what has been published stays complete. Of two who edited
 * the same one, the second is shown what the first has saved.
 */
export async function saveJob(staff: Staff, target: JobTarget, input: JobInput, now: Date): Promise<Saved> {
  return getDb().transaction(async (tx) => {
    const answer = await writeJob(tx, staff, target, input, now);
    if (typeof answer === "object" && "saved" in answer && answer.saved.state !== "draft") {
      await announce(tx, ["jobs"]);
    }
    return answer;
  });
}

/** The same as part of a larger transaction, which announces it. */
export async function writeJob(
  tx: Tx,
  staff: Staff,
  { id, version }: JobTarget,
  input: JobInput,
  now: Date,
): Promise<Saved> {
  // Held until the end: a change of the employer's words waits, and then finds this posting to index.
  const [employer] = await tx.select().from(employers).where(eq(employers.id, input.employerId)).for("share");
  if (!employer) return "unknown-employer";
  const indexed = { ...input, ...indexText(input, employer) };
  const before = await lockJob(tx, id);
  if (!before) {
    if (version > 0) return "unknown";
    const row = { id, ...indexed, state: "draft" as const, createdAt: now, updatedAt: now };
    const [after] = await tx.insert(jobs).values(row).onConflictDoNothing().returning();
    // Somebody's press was faster by a moment: what it made is there to be compared.
    if (!after) return writeJob(tx, staff, { id, version }, input, now);
    await record(tx, staff, { action: "create", subject: subjectOf(after), after }, now);
    return { saved: after };
  }
  if (jobFields.every((field) => before[field] === input[field])) return { saved: before };
  if (before.version !== version) return { conflict: before };
  if (before.state !== "draft") {
    const missing = missingForPublishing(input);
    if (missing.length > 0) return { missing };
  }
  return { saved: await changeJob(tx, staff, before, indexed, "update", now) };
}
