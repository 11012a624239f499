import { randomUUID } from "node:crypto";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { approveJobSubmission } from "@/lib/jobs/submissions/approve";
import { findOwnSubmission } from "@/lib/jobs/submissions/find";
import { findSubmission } from "@/lib/jobs/submissions/for-staff";
import { saveAndSubmit } from "@/lib/jobs/submissions/submit";
import { signedInStaff, start } from "./people";
import { jobForm } from "./staff-forms";

/** What the form of a 事業者 sends that has everything a publication wants. */
export function ownJobForm(own: Partial<OwnJobInput> = {}): OwnJobInput {
  const { employerId: _, ...typed } = jobForm(randomUUID());
  return { ...typed, ...own };
}

/** A 求人 that waits for staff. */
export async function submittedSubmission(
  employer: ApprovedEmployerUser,
  own: Partial<OwnJobInput> = {},
  now = start,
) {
  const id = randomUUID();
  await saveAndSubmit(employer, { id, version: 0, jobId: null }, ownJobForm(own), now);
  return submission(employer, id);
}

/** One of their own as it is now. */
export async function submission(employer: ApprovedEmployerUser, id: string) {
  const found = await findOwnSubmission(employer, id);
  if (!found) throw new Error("no submission");
  return found;
}

/** A posting of theirs that staff have approved. */
export async function approvedJob(
  employer: ApprovedEmployerUser,
  own: Partial<OwnJobInput> = {},
  now = start,
) {
  const asked = await submittedSubmission(employer, own, now);
  const answer = await approveJobSubmission(
    await signedInStaff("editor", now),
    { ...asked, jobVersion: 0 },
    now,
  );
  const job = (await findSubmission(asked.id))?.job;
  if (!job) throw new Error(`not approved: ${answer}`);
  return job;
}
