import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { returnEmployerSubmissionAction } from "../../../actions";
import { ReasonForm } from "../../../reason-form";
import { employerSubmissionPage } from "../../../record";

export const metadata: Metadata = { title: "申請の差し戻し" };

type Props = PageProps<"/admin/approvals/applications/[id]/return">;

export default async function ReturnEmployerSubmissionPage({ params }: Props) {
  const [{ id, version, name }, crumbs] = await employerSubmissionPage(params, "return");
  return (
    <ConfirmPage
      title="申請の差し戻し"
      crumbs={crumbs("差し戻し")}
      action={returnEmployerSubmissionAction}
      hidden={{ id, version }}
      label="差し戻す"
      form={ReasonForm}
    >
      <p>「{name}」の事業者登録の申請です。</p>
      <p>担当者が内容を直して、もう一度申請できるようにします。どこをどう直せばよいかを書いてください。</p>
    </ConfirmPage>
  );
}
