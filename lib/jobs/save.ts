import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import type { SaveRefusal as RowRefusal, Saved, Target } from "@/lib/db/versioned";
import { isSameText, type JobRow, textOf } from "@/lib/jobs/fields/fields";
import { indexText } from "@/lib/jobs/search-index/index-text";
import { japanDate } from "@/lib/time/japan-day";
import { type Acknowledgement, checkWarnings, recordAcknowledged, type Warned } from "./acknowledge";
import { isComplete, type Missing, missingForPublishing, type NotPublishable } from "./missing";
import { publishRow } from "./publish";
import { jobRows } from "./rows";
import type { JobInput } from "./schema";
import { synonymsIn } from "./synonyms/read";

/** missing: the posting would lose fields that publication demands. warned: nothing is saved, because it would be public. */
export type SaveRefusal =
  | RowRefusal<JobRow>
  | Warned
  | { outcome: "missing"; fields: Missing[] }
  | { outcome: "unknown-employer" };
export type SaveOutcome = Saved<JobRow> | SaveRefusal;

/** Changes a 求人 that is or was public. It stays complete. */
export async function saveJob(
  staff: Staff,
  target: Target & Acknowledgement,
  input: JobInput,
  now: Date,
): Promise<SaveOutcome> {
  return getDb().transaction((tx) => writeJob(tx, staff, target, input, now));
}

/** The same in the transaction of another verb. */
export async function writeJob(
  tx: Tx,
  staff: Staff,
  target: Target & Acknowledgement,
  input: JobInput,
  now: Date,
): Promise<SaveOutcome> {
  // A concurrent change of the employer's name waits for this lock, and then finds this posting to index.
  const [employer] = await tx.select().from(employers).where(eq(employers.id, input.employerId)).for("share");
  if (!employer) return { outcome: "unknown-employer" };
  const before = await jobRows.lock(tx, target.id);
  // Publication makes the rows of this table; a form does not.
  if (!before) return { outcome: "unknown" };
  // A posting from before a field was demanded may stay as it is.
  const text = isSameText(before, input) ? textOf(before) : isComplete(input) ? input : undefined;
  if (!text) {
    if (before.version !== target.version) return { outcome: "conflict", current: before };
    return { outcome: "missing", fields: missingForPublishing(input) };
  }
  let check: Awaited<ReturnType<typeof checkWarnings>> = { outcome: "clear", acknowledged: [] };
  const synonyms = await synonymsIn(tx);
  const saved = await jobRows.save(
    tx,
    staff,
    target,
    {
      fields: text,
      also: () => ({
        ...indexText(text, employer, synonyms),
        // Moved from a later day to today or before: the public reads it from now on.
        ...(opens(before, text, now) && { publishedAt: now }),
      }),
      verify: async (): Promise<Warned | undefined> => {
        if (before.state === "published") check = await checkWarnings(tx, text, target, now, before);
        return check.outcome === "warned" ? check : undefined;
      },
    },
    now,
  );
  if (saved.outcome === "saved" && check.outcome === "clear") {
    await recordAcknowledged(tx, staff, saved.row, check.acknowledged, target.warningReason, now);
  }
  return saved;
}

function opens(before: JobRow, text: { opensOn: string }, now: Date): boolean {
  const today = japanDate(now);
  return before.state === "published" && before.opensOn > today && text.opensOn <= today;
}

export type SaveAndPublishOutcome =
  | { outcome: "published" }
  | { outcome: "saved-not-published"; row: JobRow; reason: NotPublishable | Warned }
  | SaveRefusal;

/** Saves and, if the posting is withdrawn, shows it again. When it cannot be shown, the text stays saved. */
export async function writeAndPublishJob(
  tx: Tx,
  staff: Staff,
  target: Target & Acknowledgement,
  input: JobInput,
  now: Date,
): Promise<SaveAndPublishOutcome> {
  const saved = await writeJob(tx, staff, target, input, now);
  if (saved.outcome !== "saved") return saved;
  const reason = await publishRow(tx, staff, saved.row, target, now);
  if (reason.outcome === "published") return reason;
  return { outcome: "saved-not-published", row: saved.row, reason };
}
