import { randomUUID } from "node:crypto";
import type { Employer } from "@/lib/actors";
import { approveJobSubmission } from "@/lib/business/submissions/approve";
import { saveAndSubmit } from "@/lib/business/submissions/ask";
import { findSubmission } from "@/lib/business/submissions/desk";
import { findOwnSubmission } from "@/lib/business/submissions/find";
import type { OwnJobInput } from "@/lib/jobs/schema";
import { jobForm } from "./desk";
import { staffMember, start } from "./people";

/** What the form of a 事業者 sends that has everything a publication wants. */
export function ownJobForm(own: Partial<OwnJobInput> = {}): OwnJobInput {
  const { employerId: _, ...typed } = jobForm(randomUUID());
  return { ...typed, ...own };
}

/** A 求人 that waits for staff. */
export async function askedSubmission(employer: Employer, own: Partial<OwnJobInput> = {}, now = start) {
  const id = randomUUID();
  await saveAndSubmit(employer, { id, version: 0, jobId: null }, ownJobForm(own), now);
  return submission(employer, id);
}

/** One of their own as it is now. */
export async function submission(employer: Employer, id: string) {
  const found = await findOwnSubmission(employer, id);
  if (!found) throw new Error("no submission");
  return found;
}

/** A posting of theirs that staff have approved. */
export async function approvedJob(employer: Employer, own: Partial<OwnJobInput> = {}, now = start) {
  const asked = await askedSubmission(employer, own, now);
  const answer = await approveJobSubmission(
    await staffMember("editor", now),
    { ...asked, jobVersion: 0 },
    now,
  );
  const job = (await findSubmission(asked.id))?.job;
  if (!job) throw new Error(`not approved: ${answer}`);
  return job;
}
