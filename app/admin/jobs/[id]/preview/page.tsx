import type { Metadata } from "next";
import { OpenJob } from "@/app/(public)/jobs/[id]/open-job";
import { FieldLinks } from "@/components/jobs/field-links";
import { Banner } from "@/components/ui/banner";
import { DeskPage } from "@/components/ui/desk-page";
import { jobLabels } from "@/lib/jobs/fields";
import { jobCrumbs } from "../../crumbs";
import { findDeskJob } from "../find";

export const metadata: Metadata = { title: "求人のプレビュー" };

const shown = ["headcount", "wageFrom", "opensOn", "closesOn"] as const;

/** The public page itself, as it would look now. */
export default async function PreviewJobPage({ params }: PageProps<"/admin/jobs/[id]/preview">) {
  const { job, employer } = await findDeskJob(params, "/preview");
  const { headcount, wageFrom, opensOn, closesOn } = job;
  if (headcount === null || wageFrom === null || opensOn === null || closesOn === null) {
    const empty = shown.filter((field) => job[field] === null);
    return (
      <DeskPage title="求人のプレビュー" crumbs={jobCrumbs(job, "プレビュー")}>
        <Banner look="info" title="プレビューするには、次の項目を入力してください。">
          <FieldLinks
            fields={empty.map((field) => ({ field, label: jobLabels[field] }))}
            page={`/admin/jobs/${job.id}/edit`}
          />
        </Banner>
      </DeskPage>
    );
  }
  return (
    <>
      <div className="no-print pt-4">
        <Banner look="info" title="プレビューです。公開すると、このように見えます。">
          <a href={`/admin/jobs/${job.id}`} className="link inline-flex min-h-11 items-center">
            「{job.title}」の画面へ戻る
          </a>
        </Banner>
      </div>
      <OpenJob
        job={{
          ...job,
          headcount,
          wageFrom,
          opensOn,
          closesOn,
          employerName: employer.name,
          employerPhone: employer.phone,
          employerDepartment: employer.department,
          employerAddress: employer.address,
          employerWebsite: employer.website,
          industry: employer.industry,
          closed: false,
        }}
      />
    </>
  );
}
