import type { Metadata } from "next";
import { WhyNotYet } from "@/components/jobs/missing";
import { TakeOverOffer } from "@/components/jobs/take-over";
import { TypedBanner } from "@/components/jobs/typed-banner";
import { StaffPage } from "@/components/staff/staff-page";
import { isFilledFrom } from "@/lib/jobs/drafts/taken-over";
import { usualOf } from "@/lib/jobs/drafts/usual";
import { valuesForForm } from "@/lib/jobs/facts-in-prose";
import { isComplete } from "@/lib/jobs/missing";
import { beginForm } from "../../../../typed-job";
import { takeOverAction } from "../../actions";
import { employerOptions } from "../../employer-options";
import { StaffJobForm } from "../../form";
import { jobPage } from "../../record";
import { SubmittedChange } from "../submitted-change";

type Props = PageProps<"/admin/jobs/[id]/edit">;

export const metadata: Metadata = { title: "求人の編集" };

export default async function EditJobPage({ params, searchParams }: Props) {
  const [{ id, version, text, posting, takenOver }, crumbs, staff] = await jobPage(params, "edit");
  const path = `/admin/jobs/${id}/edit`;
  const query = await searchParams;
  const saved = { ...valuesForForm(text), id, version: String(version), jobId: posting?.id ?? "" };
  const { form, typedAt } = await beginForm(staff, path, query, saved, takenOver);
  const isTaken = isFilledFrom(form.takenOver, "posting", "employer");
  const mayTakeOver = !isTaken && !posting && !isComplete(text);
  const usual = mayTakeOver ? await usualOf(text.employerId) : undefined;
  return (
    <StaffPage title="求人の編集" crumbs={crumbs("編集")}>
      <div className="max-w-[44rem] space-y-6">
        {posting && <SubmittedChange jobId={posting.id} />}
        <WhyNotYet text={text} next="publish" why={query.missing} shown={form.shown} />
        {typedAt && <TypedBanner typedAt={typedAt} page={path} />}
        {usual && (
          <TakeOverOffer
            usual={usual}
            action={takeOverAction}
            form={{ id, formPath: path, employerId: text.employerId }}
          />
        )}
        <StaffJobForm
          {...form}
          employers={await employerOptions()}
          isPublished={posting?.state === "published"}
        />
      </div>
    </StaffPage>
  );
}
