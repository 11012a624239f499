import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import type { Target } from "@/lib/db/versioned";
import { type JobRow, type PublicFields, textBeforePublication } from "@/lib/jobs/fields/fields";
import { indexText } from "@/lib/jobs/search-index/index-text";
import { announce } from "@/lib/page-cache/announce";
import { type Acknowledgement, checkWarnings, recordAcknowledged, type Warned } from "./acknowledge";
import { type NotPublishable, whyNotPublishable } from "./missing";
import { jobRows, subjectOf } from "./rows";
import { synonymsIn } from "./synonyms/read";

export type Publication = { outcome: "published" } | NotPublishable;
export type PublishOutcome = Publication | Warned | { outcome: "unknown" } | { outcome: "conflict" };

/** Shows a withdrawn 求人 again, in the version that the page with the button showed. */
export async function publishAgain(
  tx: Tx,
  staff: Staff,
  { id, version, ...answered }: Target & Acknowledgement,
  now: Date,
): Promise<PublishOutcome> {
  const before = await jobRows.lock(tx, id);
  if (!before) return { outcome: "unknown" };
  if (before.state !== "published" && before.version !== version) return { outcome: "conflict" };
  return publishRow(tx, staff, before, answered, now);
}

/** Publishes a row that the transaction has locked. */
export async function publishRow(
  tx: Tx,
  staff: Staff,
  before: JobRow,
  answered: Acknowledgement,
  now: Date,
): Promise<Publication | Warned> {
  if (before.state === "published") return { outcome: "published" };
  const reason = whyNotPublishable(before, now);
  if (reason) return reason;
  const check = await checkWarnings(tx, before, answered, now);
  if (check.outcome === "warned") return check;
  await recordAcknowledged(tx, staff, before, check.acknowledged, answered.warningReason, now);
  await jobRows.change(tx, staff, before, { state: "published", publishedAt: now }, "publish", now);
  return { outcome: "published" };
}

/** `number`: of the draft; a text that had none gets the next. */
type NewPosting = { id: string; number?: number; version: number; createdAt: Date; text: PublicFields };

/**
 * Makes a text public that was a draft until now: it becomes the posting with this id, in the version after the draft's.
 * The transaction has locked the employer, so that the search text holds the employer's present name.
 */
export async function publishNew(
  tx: Tx,
  staff: Staff,
  { text, ...draft }: NewPosting,
  employer: typeof employers.$inferSelect,
  now: Date,
): Promise<void> {
  const [after] = await tx
    .insert(jobs)
    .values({
      ...draft,
      ...text,
      ...indexText(text, employer, await synonymsIn(tx)),
      version: draft.version + 1,
      state: "published",
      publishedAt: now,
      updatedAt: now,
    })
    .returning();
  if (!after) throw new Error("a posting was not inserted");
  const before = textBeforePublication(text);
  await record(tx, staff, { action: "publish", subject: subjectOf(after), before, after }, now);
  await announce(tx, ["jobs"]);
}
