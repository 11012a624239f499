import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { JobPreview } from "@/app/(public)/jobs/[id]/preview";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { previewOf } from "@/lib/jobs/preview";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "求人のプレビュー" };

export default async function PreviewDraftPage({ params }: PageProps<"/business/jobs/drafts/[id]/preview">) {
  const [{ id, jobId, employerId, input, updatedAt }] = await draftPage(params, "preview");
  const employer = (await findEmployerForStaff(employerId)) ?? notFound();
  const preview = previewOf({ ...input, id: jobId ?? id, publishedAt: null, updatedAt }, employer);
  const back = `/business/jobs/drafts/${id}`;
  // The page of the draft names the missing fields.
  if (preview.outcome !== "complete") redirect(back);
  return <JobPreview job={preview.job} back={back} />;
}
