import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { StaffPage } from "@/components/staff/staff-page";
import { jobValues } from "@/lib/jobs/fields";
import { employerOptions } from "../../employer-options";
import { StaffJobForm } from "../../form";
import { jobPage } from "../../record";
import { SubmittedChange } from "../submitted-change";

export const metadata: Metadata = { title: "求人の編集" };

export default async function EditJobPage({ params, searchParams }: PageProps<"/admin/jobs/[id]/edit">) {
  const [{ id, version, text, posting }, crumbs] = await jobPage(params, "edit");
  return (
    <StaffPage title="求人の編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem] space-y-6">
        {posting && <SubmittedChange jobId={posting.id} />}
        <WhyNotYet text={text} next="publish" why={(await searchParams).missing} />
        <StaffJobForm
          values={{ ...jobValues(text), id, version: String(version), jobId: posting?.id ?? "" }}
          employers={await employerOptions()}
          isPublished={posting?.state === "published"}
        />
      </div>
    </StaffPage>
  );
}
