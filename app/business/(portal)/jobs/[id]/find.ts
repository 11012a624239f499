import { notFound } from "next/navigation";
import { requireEmployer } from "@/lib/auth/current";
import { findOwnJob } from "@/lib/business/submissions/find";

/** The posting of the 事業者 that a page below /business/jobs/[id] is about. */
export async function findPosting(params: Promise<{ id: string }>, page = "") {
  const { id } = await params;
  const employer = await requireEmployer(`/business/jobs/${encodeURIComponent(id)}${page}`);
  return (await findOwnJob(employer, id)) ?? notFound();
}
