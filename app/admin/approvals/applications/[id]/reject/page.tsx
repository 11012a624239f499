import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { rejectEmployerSubmissionAction } from "../../../actions";
import { ReasonForm } from "../../../reason-form";
import { employerSubmissionPage } from "../../../record";

export const metadata: Metadata = { title: "申請の却下" };

type Props = PageProps<"/admin/approvals/applications/[id]/reject">;

export default async function RejectEmployerSubmissionPage({ params }: Props) {
  const [{ id, version, name }, crumbs] = await employerSubmissionPage(params, "reject");
  return (
    <ConfirmPage
      title="申請の却下"
      crumbs={crumbs("却下")}
      action={rejectEmployerSubmissionAction}
      hidden={{ id, version }}
      label="却下する"
      look="danger"
      form={ReasonForm}
    >
      <p>「{name}」の事業者登録の申請です。</p>
      <p>
        この申請を断ります。担当者は、もう一度申請することはできません。直せばよいときは、差し戻しを選んでください。
      </p>
    </ConfirmPage>
  );
}
