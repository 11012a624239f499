import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { ReasonForm } from "../../../reason-form";
import { jobSubmissionPage } from "../../../record";
import { returnJobSubmissionAction } from "../../actions";

export const metadata: Metadata = { title: "求人の差し戻し" };

type Props = PageProps<"/admin/approvals/submissions/[id]/return">;

export default async function ReturnSubmissionPage({ params }: Props) {
  const [{ submission, employer }, crumbs] = await jobSubmissionPage(params, "return");
  const { id, version, input } = submission;
  return (
    <ConfirmPage
      title="求人の差し戻し"
      crumbs={crumbs("差し戻し")}
      action={returnJobSubmissionAction}
      hidden={{ id, version }}
      label="差し戻す"
      form={ReasonForm}
    >
      <p>
        「{input.title}」（{employer.name}）の申請です。
      </p>
      <p>担当者が内容を直して、もう一度申請できるようにします。どこをどう直せばよいかを書いてください。</p>
    </ConfirmPage>
  );
}
