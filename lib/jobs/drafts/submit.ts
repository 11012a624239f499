import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import type { Target } from "@/lib/db/versioned";
import { type Acknowledgement, checkWarnings, recordAcknowledged, type Warned } from "@/lib/jobs/acknowledge";
import { isComplete, type Missing, type NotPublishable, whyNotPublishable } from "@/lib/jobs/missing";
import { type PublishOutcome, publishAgain, publishNew } from "@/lib/jobs/publish";
import { writeAndPublishJob } from "@/lib/jobs/save";
import type { JobInput } from "@/lib/jobs/schema";
import { type Draft, draftOf } from "./draft";
import { findDraft } from "./find";
import { lockEmployer, takeTurn } from "./lock";
import { postingOf } from "./posting";
import { draftRows } from "./rows";
import { type DraftTarget, type SaveRefusal, type TypedBy, writeDraft } from "./save";
import { type Author, isStaff, ownDrafts } from "./scope";
import { takenOverIn } from "./taken-over";

/** What was taken over from an earlier text has to be confirmed for this one first. */
type Unconfirmed = { outcome: "unconfirmed" };
/** confirmed: the person has read what was taken over. */
type Answered = Acknowledgement & { confirmed?: boolean };

/** submitted: a draft of staff is public now, or it was before; that of a 事業者 waits for staff. */
export type SubmitOutcome =
  | { outcome: "submitted" }
  | { outcome: "conflict" }
  | { outcome: "unknown" }
  | Unconfirmed
  | Warned
  | NotPublishable;

/**
 * Hands over the version that the page showed: staff publish it, a 事業者 asks for approval and cannot change it until
 * that is withdrawn. 公開する of a withdrawn posting, too: its page has the same address.
 */
export async function submit(
  author: Author,
  { id, version, ...answered }: Target & Answered,
  now: Date,
): Promise<SubmitOutcome> {
  return getDb().transaction(async (tx) => {
    await takeTurn(tx, author, id);
    const known = await findDraft(author, id, tx);
    const employer = known && (await lockEmployer(tx, author, known.employerId));
    const row = employer && (await draftRows.lock(tx, id, ownDrafts(author)));
    if (!row) {
      if (!isStaff(author)) return { outcome: "unknown" };
      return asSubmitted(await publishAgain(tx, author, { id, version, ...answered }, now));
    }
    if (row.state !== "submitted" && row.version !== version) return { outcome: "conflict" };
    if (row.state === "approved") return { outcome: "unknown" };
    return handOver(tx, author, draftOf(row), answered, now);
  });
}

/** missing: the draft is public meanwhile, and would lose fields that publication demands. */
export type SaveAndSubmitOutcome =
  | { outcome: "submitted" }
  | { outcome: "saved-not-submitted"; version: number; reason: NotPublishable | Unconfirmed | Warned }
  | { outcome: "missing"; fields: Missing[] }
  | Warned
  | SaveRefusal;

/** Saves and submits in one transaction. When the text cannot be submitted, it stays saved and the reason is returned. */
export async function saveAndSubmit<By extends Author>(
  author: By,
  target: DraftTarget & Acknowledgement,
  typed: TypedBy<By>,
  now: Date,
): Promise<SaveAndSubmitOutcome> {
  return getDb().transaction(async (tx) => {
    await takeTurn(tx, author, target.id);
    if (isStaff(author) && (await postingOf(tx, author, target.id))) {
      return saveAndPublishPosting(tx, author, target, typed as JobInput, now);
    }
    const saved = await writeDraft(tx, author, target, typed, now);
    if (saved.outcome !== "saved") return saved;
    const { draft } = saved;
    if (draft.state === "approved") return { outcome: "not-a-draft" };
    const answer = await handOver(tx, author, draft, target, now);
    if (answer.outcome === "submitted") return answer;
    return { outcome: "saved-not-submitted", version: draft.version, reason: answer };
  });
}

/** Of a draft that the transaction has locked, with its employer. */
async function handOver(
  tx: Tx,
  author: Author,
  draft: Draft,
  answered: Answered,
  now: Date,
): Promise<{ outcome: "submitted" } | NotPublishable | Unconfirmed | Warned> {
  // A repeated press: it is submitted already.
  if (draft.state === "submitted") return { outcome: "submitted" };
  const reason = whyNotPublishable(draft.input, now);
  if (reason) return reason;
  if (takenOverIn(draft).length > 0 && !answered.confirmed) return { outcome: "unconfirmed" };
  const changed = draft.jobId ? await postingOf(tx, author, draft.jobId) : undefined;
  const isPublic = changed?.state === "published";
  const check = await checkWarnings(tx, draft.input, answered, now, isPublic ? changed : undefined);
  if (check.outcome === "warned") return check;
  const explanation = check.acknowledged.length > 0 ? (answered.warningReason ?? null) : null;
  if (isStaff(author)) {
    const about = { id: draft.id, title: draft.input.title };
    await recordAcknowledged(tx, author, about, check.acknowledged, answered.warningReason, now);
    await publishDraft(tx, author, draft, now);
  } else {
    const handedOver = { state: "submitted", submittedAt: now, explanation, takenOver: null } as const;
    await draftRows.change(tx, author, draft, handedOver, "update", now);
  }
  return { outcome: "submitted" };
}

/** Moves a draft of staff to the postings, under its id. Its employer is locked. */
export async function publishDraft(tx: Tx, staff: Staff, draft: Draft, now: Date): Promise<void> {
  const { id, number, version, createdAt, input: text } = draft;
  const employer = await lockEmployer(tx, staff, draft.employerId);
  if (!employer || !isComplete(text)) throw new Error("a draft that cannot be public");
  await tx.delete(jobDrafts).where(eq(jobDrafts.id, id));
  await publishNew(tx, staff, { id, number, version, createdAt, text }, employer, now);
}

/** 保存して公開する, when the text is a posting: a withdrawn one, or a colleague has published the draft meanwhile. */
async function saveAndPublishPosting(
  tx: Tx,
  staff: Staff,
  target: Target & Acknowledgement,
  input: JobInput,
  now: Date,
): Promise<SaveAndSubmitOutcome> {
  const answer = await writeAndPublishJob(tx, staff, target, input, now);
  switch (answer.outcome) {
    case "published":
      return { outcome: "submitted" };
    case "saved-not-published":
      return { outcome: "saved-not-submitted", version: answer.row.version, reason: answer.reason };
    case "conflict":
      return { outcome: "posting-changed", current: answer.current };
    default:
      return answer;
  }
}

function asSubmitted(answer: PublishOutcome): SubmitOutcome {
  return answer.outcome === "published" ? { outcome: "submitted" } : answer;
}
