import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewPage } from "@/app/job-preview";
import { Page } from "@/components/ui/page";
import { findEmployerForStaff } from "@/lib/employers/listing/for-staff";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "求人のプレビュー" };

export default async function PreviewDraftPage({ params }: PageProps<"/business/jobs/drafts/[id]/preview">) {
  const [{ id, jobId, employerId, input, updatedAt }, crumbs] = await draftPage(params, "preview");
  const employer = (await findEmployerForStaff(employerId)) ?? notFound();
  return (
    <PreviewPage
      text={{ ...input, id: jobId ?? id, updatedAt }}
      employer={employer}
      back={`/business/jobs/drafts/${id}`}
      crumbs={crumbs("プレビュー")}
      frame={Page}
    />
  );
}
