import type { Metadata } from "next";
import { PreviewPage } from "@/app/job-preview";
import { StaffPage } from "@/components/staff/staff-page";
import { jobSubmissionPage } from "../../../record";

export const metadata: Metadata = { title: "求人の申請のプレビュー" };

type Props = PageProps<"/admin/approvals/submissions/[id]/preview">;

export default async function PreviewSubmissionPage({ params }: Props) {
  const [{ submission, employer, job }, crumbs] = await jobSubmissionPage(params, "preview");
  const { id, input, updatedAt } = submission;
  return (
    <PreviewPage
      text={{ ...input, id: job?.id ?? id, updatedAt }}
      employer={employer}
      back={`/admin/approvals/submissions/${id}`}
      crumbs={crumbs("プレビュー")}
      frame={StaffPage}
    />
  );
}
