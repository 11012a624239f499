import { notFound, redirect } from "next/navigation";
import { requireEmployer } from "@/lib/auth/current";
import { findOwnSubmission } from "@/lib/business/submissions/find";

/** What the 事業者 is writing or has asked for, for a page below /business/jobs/drafts/[id]. */
export async function findDraft(params: Promise<{ id: string }>, page = "") {
  const { id } = await params;
  const employer = await requireEmployer(`/business/jobs/drafts/${encodeURIComponent(id)}${page}`);
  const submission = (await findOwnSubmission(employer, id)) ?? notFound();
  // The link of an older mail, or a page left open: what became of it is public now.
  if (submission.state === "approved") redirect(`/business/jobs/${submission.jobId}`);
  return submission;
}

/** For a page on which it is written: what has been asked for is taken back first. */
export async function findUnasked(params: Promise<{ id: string }>, page: string) {
  const submission = await findDraft(params, page);
  if (submission.state === "asked") redirect(`/business/jobs/drafts/${submission.id}`);
  return submission;
}
