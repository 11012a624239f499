import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { TypedBanner } from "@/components/jobs/typed-banner";
import { StaffPage } from "@/components/staff/staff-page";
import { valuesForForm } from "@/lib/jobs/facts-in-prose";
import { beginForm } from "../../../../typed-job";
import { employerOptions } from "../../employer-options";
import { StaffJobForm } from "../../form";
import { jobPage } from "../../record";
import { SubmittedChange } from "../submitted-change";

export const metadata: Metadata = { title: "求人の編集" };

export default async function EditJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]/edit">) {
  const [{ id, version, text, posting }, crumbs, staff] = await jobPage(params, "edit");
  const page = `/admin/jobs/${id}/edit`;
  const query = await searchParams;
  const { values, typedAt } = await beginForm(staff, page, query, {
    ...valuesForForm(text),
    ...{ id, version: String(version), jobId: posting?.id ?? "" },
  });
  return (
    <StaffPage title="求人の編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem] space-y-6">
        {posting && <SubmittedChange jobId={posting.id} />}
        <WhyNotYet text={text} next="publish" why={query.missing} />
        {typedAt && <TypedBanner typedAt={typedAt} page={page} />}
        <StaffJobForm
          values={values}
          employers={await employerOptions()}
          isPublished={posting?.state === "published"}
        />
      </div>
    </StaffPage>
  );
}
