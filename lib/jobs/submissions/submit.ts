import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { type NotPublishable, whyNotPublishable } from "@/lib/jobs/missing";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { type SaveRefusal, type SubmissionTarget, writeSubmission } from "./save";
import { changeSubmission, lockOwnSubmission, type Submission } from "./submission";

export type SubmitOutcome =
  | { outcome: "submitted" }
  | { outcome: "conflict"; current: Submission }
  | { outcome: "unknown" }
  | NotPublishable;

/** 承認申請, of the version that the page showed. To change it afterwards, the 担当者 withdraws it first. */
export async function submitForApproval(
  user: ApprovedEmployerUser,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<SubmitOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, user, id);
    if (!before) return { outcome: "unknown" };
    if (before.state !== "submitted" && before.version !== version) {
      return { outcome: "conflict", current: before };
    }
    if (before.state === "approved") return { outcome: "unknown" };
    return (await submitRow(tx, before, now)) ?? { outcome: "submitted" };
  });
}

export type SaveAndSubmitOutcome =
  | { outcome: "submitted" }
  | { outcome: "saved-not-submitted"; submission: Submission; reason: NotPublishable }
  | SaveRefusal;

/** Saves and submits in one transaction. When the text cannot be submitted, it stays saved and the reason is returned. */
export async function saveAndSubmit(
  user: ApprovedEmployerUser,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<SaveAndSubmitOutcome> {
  return getDb().transaction(async (tx) => {
    const saved = await writeSubmission(tx, user, target, input, now);
    if (saved.outcome !== "saved") return saved;
    const { submission } = saved;
    if (submission.state === "approved") return { outcome: "not-a-draft" };
    const reason = await submitRow(tx, submission, now);
    return reason ? { outcome: "saved-not-submitted", submission, reason } : { outcome: "submitted" };
  });
}

/** Submits a row that the transaction has locked. Returns the reason when it cannot be submitted. */
async function submitRow(tx: Tx, before: Submission, now: Date): Promise<NotPublishable | undefined> {
  // A repeated press: it is submitted already.
  if (before.state === "submitted") return undefined;
  const reason = whyNotPublishable(before.input, now);
  if (!reason) await changeSubmission(tx, before, { state: "submitted", submittedAt: now }, now);
  return reason;
}
