import { randomUUID } from "node:crypto";
import type { ApprovedEmployerUser, Staff } from "@/lib/actors";
import { approveJobSubmission } from "@/lib/jobs/drafts/approve";
import { findDraft } from "@/lib/jobs/drafts/find";
import { findSubmission } from "@/lib/jobs/drafts/for-staff";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { saveAndSubmit } from "@/lib/jobs/drafts/submit";
import type { JobInput, OwnJobInput } from "@/lib/jobs/schema";
import { signedInStaff, start } from "../people";
import { jobForm } from "../staff-forms";

/** What the form of a 求人 for 事業者 sends; complete enough to be published. */
export function ownJobForm(own: Partial<OwnJobInput> = {}): OwnJobInput {
  const { employerId: _, ...typed } = jobForm(randomUUID());
  return { ...typed, ...own };
}

/** A draft that only the 事業者 of this user reads; its id. */
export async function ownDraft(user: ApprovedEmployerUser, own: Partial<OwnJobInput> = {}, now = start) {
  const id = randomUUID();
  await saveDraft(user, { id, version: 0 }, ownJobForm(own), now);
  return id;
}

/** A 求人 that was submitted and awaits approval. */
export async function submittedJob(user: ApprovedEmployerUser, own: Partial<OwnJobInput> = {}, now = start) {
  const id = randomUUID();
  await saveAndSubmit(user, { id, version: 0 }, ownJobForm(own), now);
  return submission(user, id);
}

/** This submission of the user's 事業者 as it is now. */
export async function submission(user: ApprovedEmployerUser, id: string) {
  const found = await findDraft(user, id);
  if (!found) throw new Error("no submission");
  return found;
}

/** A submission that staff have approved; the published posting. */
export async function approvedJob(user: ApprovedEmployerUser, own: Partial<OwnJobInput> = {}, now = start) {
  const submitted = await submittedJob(user, own, now);
  const answer = await approveJobSubmission(
    await signedInStaff("editor", now),
    { ...submitted, jobVersion: 0 },
    now,
  );
  const job = (await findSubmission(submitted.id))?.job;
  if (!job) throw new Error(`not approved: ${answer.outcome}`);
  return job;
}

/** A draft of staff in version 1, complete enough to be published; its id. */
export async function staffDraft(
  staff: Staff,
  employerId: string,
  own: Partial<JobInput> = {},
  now = start,
): Promise<string> {
  const id = randomUUID();
  const saved = await saveDraft(staff, { id, version: 0 }, jobForm(employerId, own), now);
  if (saved.outcome !== "saved") throw new Error(`no draft: ${saved.outcome}`);
  return id;
}
