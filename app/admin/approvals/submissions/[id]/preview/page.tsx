import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JobPreview } from "@/app/(public)/jobs/[id]/preview";
import { previewOf } from "@/lib/jobs/preview";
import { jobSubmissionPage } from "../../../record";

export const metadata: Metadata = { title: "求人の申請のプレビュー" };

type Props = PageProps<"/admin/approvals/submissions/[id]/preview">;

export default async function PreviewSubmissionPage({ params }: Props) {
  const [{ submission, employer, job }] = await jobSubmissionPage(params, "preview");
  const { id, input, updatedAt } = submission;
  const preview = previewOf({ ...input, id: job?.id ?? id, publishedAt: null, updatedAt }, employer);
  // An incomplete text cannot be submitted.
  if (preview.outcome !== "complete") notFound();
  return <JobPreview job={preview.job} back={`/admin/approvals/submissions/${id}`} />;
}
