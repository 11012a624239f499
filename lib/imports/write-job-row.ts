import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { Target } from "@/lib/db/versioned";
import { type Acknowledgement, seenOf, type Warned } from "@/lib/jobs/acknowledge";
import { writeDraft } from "@/lib/jobs/drafts/save";
import { publishDraft } from "@/lib/jobs/drafts/submit";
import { publishRow } from "@/lib/jobs/publish";
import { jobRows } from "@/lib/jobs/rows";
import { writeJob } from "@/lib/jobs/save";
import type { JobInput } from "@/lib/jobs/schema";
import { type Change, RowChanged, type Stored } from "./sheet";

/**
 * Writes a row of 求人: a new draft, a draft of staff, or a posting; in the state that the row asks for. `reason`: why rows
 * with warnings, which the page of the import has shown, become public.
 */
export async function writeJobRow(
  tx: Tx,
  staff: Staff,
  { stored, input, state }: Change<JobInput>,
  reason: string,
  now: Date,
) {
  return stored && stored.state !== "draft"
    ? writePosting(tx, staff, stored, { input, state }, reason, now)
    : writeDraftRow(tx, staff, stored, { input, state }, now);
}

type Written = Pick<Change<JobInput>, "input" | "state">;

async function writeDraftRow(
  tx: Tx,
  staff: Staff,
  stored: Stored | undefined,
  { input, state }: Written,
  now: Date,
) {
  const target = { id: stored?.id ?? randomUUID(), version: stored?.version ?? 0 };
  const saved = await writeDraft(tx, staff, target, input, now);
  if (saved.outcome !== "saved") throw new RowChanged();
  const { draft } = saved;
  if (state === "draft") return draft;
  await publishDraft(tx, staff, draft, now);
  return { id: draft.id, version: draft.version + 1 };
}

async function writePosting(
  tx: Tx,
  staff: Staff,
  { id, version }: Stored,
  { input, state }: Written,
  reason: string,
  now: Date,
) {
  const target = { id, version };
  const begun = state === "withdrawn" ? await withdrawFirst(tx, staff, target, input, now) : target;
  const saved = await answering(reason, (answer) =>
    writeJob(tx, staff, { id, version: begun.version, ...answer }, input, now),
  );
  if (saved.outcome !== "saved") throw new RowChanged();
  const { row } = saved;
  if (row.state === state) return row;
  const published = await answering(reason, (answer) => publishRow(tx, staff, row, answer, now));
  if (published.outcome !== "published") throw new RowChanged();
  return { id, version: row.version + 1 };
}

/** A text that leaves the public with this row is never public: its warnings need no reason. */
async function withdrawFirst(tx: Tx, staff: Staff, { id, version }: Target, input: JobInput, now: Date) {
  // In the order of all verbs: the 事業者, the posting.
  await tx.select().from(employers).where(eq(employers.id, input.employerId)).for("share");
  const row = await jobRows.lock(tx, id);
  if (!row || row.version !== version) throw new RowChanged();
  if (row.state === "withdrawn") return row;
  return jobRows.change(tx, staff, row, { state: "withdrawn" }, "withdraw", now);
}

/** One reason answers the warnings of each row. Without one, the row is not written. */
async function answering<Outcome extends { outcome: string }>(
  reason: string,
  write: (answer: Acknowledgement) => Promise<Outcome | Warned>,
): Promise<Outcome | Warned> {
  const first = await write({});
  if (!isWarned(first)) return first;
  return write({ warningsSeen: seenOf(first.warnings), warningReason: reason });
}

function isWarned(answer: { outcome: string }): answer is Warned {
  return answer.outcome === "warned";
}
