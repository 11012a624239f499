import type { Metadata } from "next";
import { PreviewPage } from "@/app/job-preview";
import { StaffPage } from "@/components/staff/staff-page";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人のプレビュー" };

export default async function PreviewJobPage({ params }: PageProps<"/admin/jobs/[id]/preview">) {
  const [{ id, text, updatedAt, employer }, crumbs] = await jobPage(params, "preview");
  return (
    <PreviewPage
      text={{ ...text, id, updatedAt }}
      employer={employer}
      back={`/admin/jobs/${id}`}
      crumbs={crumbs("プレビュー")}
      frame={StaffPage}
    />
  );
}
