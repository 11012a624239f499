import type { Metadata } from "next";
import { JobPreview } from "@/app/(public)/jobs/[id]/preview";
import { FieldLinks } from "@/components/jobs/field-links";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { jobLabels } from "@/lib/jobs/fields";
import { previewOf } from "@/lib/jobs/preview";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人のプレビュー" };

export default async function PreviewJobPage({ params }: PageProps<"/admin/jobs/[id]/preview">) {
  const [{ job, employer }, crumbs] = await jobPage(params, "preview");
  const preview = previewOf(job, employer);
  if (preview.outcome === "complete") return <JobPreview job={preview.job} back={`/admin/jobs/${job.id}`} />;
  return (
    <StaffPage title="求人のプレビュー" crumbs={crumbs("プレビュー")}>
      <Banner look="info" title="プレビューするには、次の項目を入力してください。">
        <FieldLinks
          fields={preview.fields.map((field) => ({ field, label: jobLabels[field] }))}
          page={`/admin/jobs/${job.id}/edit`}
        />
      </Banner>
    </StaffPage>
  );
}
