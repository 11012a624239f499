import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { type NotPublishable, whyNotPublishable } from "@/lib/jobs/missing";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { changeSubmission, lockOwnSubmission, type Submission } from "./submission";
import { type SaveRefusal, type SubmissionTarget, writeSubmission } from "./write";

export type SubmitOutcome =
  | { outcome: "submitted" }
  | { outcome: "conflict"; current: Submission }
  | { outcome: "unknown" }
  | NotPublishable;

/** 承認申請, of the version that the page showed. To change it afterwards the 担当者 takes it back first. */
export async function submitForApproval(
  employer: ApprovedEmployerUser,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<SubmitOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockOwnSubmission(tx, employer, id);
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

/** Saves and submits in one transaction. When it cannot be submitted, the text stays saved and the reason is given. */
export async function saveAndSubmit(
  employer: ApprovedEmployerUser,
  target: SubmissionTarget,
  input: OwnJobInput,
  now: Date,
): Promise<SaveAndSubmitOutcome> {
  return getDb().transaction(async (tx) => {
    const answer = await writeSubmission(tx, employer, target, input, now);
    if (answer.outcome !== "saved") return answer;
    const { submission } = answer;
    if (submission.state === "approved") return { outcome: "not-a-draft" };
    const reason = await submitRow(tx, submission, now);
    return reason ? { outcome: "saved-not-submitted", submission, reason } : { outcome: "submitted" };
  });
}

/** Returns why it was not submitted. */
async function submitRow(tx: Tx, before: Submission, now: Date): Promise<NotPublishable | undefined> {
  // The second of two presses.
  if (before.state === "submitted") return undefined;
  const reason = whyNotPublishable(before.input, now);
  if (!reason) await changeSubmission(tx, before, { state: "submitted", submittedAt: now }, now);
  return reason;
}
