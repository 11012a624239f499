import type { Metadata } from "next";
import { FieldLinks } from "@/components/jobs/field-links";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { jobValues } from "@/lib/jobs/fields";
import { missingForPublishing } from "@/lib/jobs/missing";
import { firstParam } from "@/lib/text/first-param";
import { employerOptions } from "../../employer-options";
import { StaffJobForm } from "../../form";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人の編集" };

export default async function EditJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]/edit">) {
  const [{ job }, crumbs] = await jobPage(params, "edit");
  const why = firstParam((await searchParams).missing);
  const missing = why === "fields" ? missingForPublishing(job) : [];
  return (
    <StaffPage title="求人の編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem] space-y-6">
        {missing.length > 0 && (
          <Banner
            look="error"
            role="alert"
            title="まだ公開していません。公開するには、次の項目を入力してください。"
          >
            <FieldLinks fields={missing} page="" />
          </Banner>
        )}
        {why === "over" && (
          <Banner look="error" role="alert" title="まだ公開していません。掲載終了日が過ぎています。">
            <FieldLinks fields={[{ field: "closesOn", label: "掲載終了日を入力しなおす" }]} page="" />
          </Banner>
        )}
        <StaffJobForm
          values={{ id: job.id, version: String(job.version), ...jobValues(job) }}
          employers={await employerOptions()}
          isPublished={job.state === "published"}
        />
      </div>
    </StaffPage>
  );
}
