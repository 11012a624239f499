import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { reopenEmployerSubmissionAction } from "../../../actions";
import { employerSubmissionPage } from "../../../record";

export const metadata: Metadata = { title: "審査中に戻す" };

type Props = PageProps<"/admin/approvals/applications/[id]/reopen">;

export default async function ReopenEmployerSubmissionPage({ params }: Props) {
  const [{ id, version, name, state }, crumbs] = await employerSubmissionPage(params, "reopen");
  return (
    <ConfirmPage
      title="審査中に戻す"
      crumbs={crumbs("審査中に戻す")}
      action={reopenEmployerSubmissionAction}
      hidden={{ id, version }}
      label="審査中に戻す"
    >
      <p>
        「{name}」の事業者登録の申請です。間違えて「{employerSubmissionStateLabels[state]}
        」にしたときに、決める前の状態に戻します。
      </p>
      <p>
        担当者の画面は「審査中」に戻ります。メールは送りません。前にお送りしたメールと違う結果になることを、必要に応じて担当者にお知らせください。
      </p>
    </ConfirmPage>
  );
}
