import { notFound, redirect } from "next/navigation";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { requireStaff } from "@/lib/auth/current";
import { findSubmission } from "@/lib/business/submissions/desk";

/**
 * The submission that a page below this folder is about, for a 職員. A draft is its 事業者's own until it asks: the desk
 * reads it no more than the public.
 */
export async function findDeskSubmission(params: Promise<{ id: string }>, page = "") {
  const { id } = await params;
  await requireStaff(`/admin/approvals/submissions/${encodeURIComponent(id)}${page}`);
  const found = (await findSubmission(id)) ?? notFound();
  if (found.submission.state === "draft") notFound();
  // Decided meanwhile: its page says how.
  if (page && found.submission.state !== "asked") redirect(`/admin/approvals/submissions/${id}`);
  return found;
}

export function submissionCrumbs(title: string, path?: string, step?: string): Crumb[] {
  const approvals = { label: "承認", href: "/admin/approvals" };
  return path && step
    ? [approvals, { label: title, href: path }, { label: step }]
    : [approvals, { label: title }];
}
