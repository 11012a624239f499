import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { findDeskSubmission, submissionCrumbs } from "../find";
import { ReturnForm } from "../form";

export const metadata: Metadata = { title: "求人の差し戻し" };

type Props = PageProps<"/admin/approvals/submissions/[id]/return">;

export default async function ReturnSubmissionPage({ params }: Props) {
  const { submission, employer } = await findDeskSubmission(params, "/return");
  const { id, version, input } = submission;
  const path = `/admin/approvals/submissions/${id}`;
  return (
    <DeskPage title="求人の差し戻し" crumbs={submissionCrumbs(input.title, path, "差し戻し")}>
      <div className="max-w-[44rem] space-y-6">
        <p>
          「{input.title}」（{employer.name}）の申請です。
        </p>
        <p>担当者が内容を直して、もう一度申請できるようにします。どこをどう直せばよいかを書いてください。</p>
        <ReturnForm id={id} version={version} />
      </div>
    </DeskPage>
  );
}
