import { randomUUID } from "node:crypto";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { approveJobSubmission } from "@/lib/jobs/submissions/approve";
import { findOwnSubmission } from "@/lib/jobs/submissions/find";
import { findSubmission } from "@/lib/jobs/submissions/for-staff";
import { saveAndSubmit } from "@/lib/jobs/submissions/submit";
import { signedInStaff, start } from "./people";
import { jobForm } from "./staff-forms";

/** What the form of a 求人 for 事業者 sends; complete enough to be published. */
export function ownJobForm(own: Partial<OwnJobInput> = {}): OwnJobInput {
  const { employerId: _, ...typed } = jobForm(randomUUID());
  return { ...typed, ...own };
}

/** A 求人 that was submitted and awaits approval. */
export async function submittedJob(user: ApprovedEmployerUser, own: Partial<OwnJobInput> = {}, now = start) {
  const id = randomUUID();
  await saveAndSubmit(user, { id, version: 0, jobId: null }, ownJobForm(own), now);
  return submission(user, id);
}

/** This submission of the user's 事業者 as it is now. */
export async function submission(user: ApprovedEmployerUser, id: string) {
  const found = await findOwnSubmission(user, id);
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
  if (!job) throw new Error(`not approved: ${answer}`);
  return job;
}
