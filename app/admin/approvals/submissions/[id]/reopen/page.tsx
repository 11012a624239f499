import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { jobSubmissionPage } from "../../../record";
import { reopenJobSubmissionAction } from "../../actions";

export const metadata: Metadata = { title: "審査中に戻す" };

type Props = PageProps<"/admin/approvals/submissions/[id]/reopen">;

export default async function ReopenSubmissionPage({ params }: Props) {
  const [{ submission, employer }, crumbs] = await jobSubmissionPage(params, "reopen");
  const { id, version, input } = submission;
  return (
    <ConfirmPage
      title="審査中に戻す"
      crumbs={crumbs("審査中に戻す")}
      action={reopenJobSubmissionAction}
      hidden={{ id, version }}
      label="審査中に戻す"
    >
      <p>
        「{input.title}」（{employer.name}）の申請です。間違えて差し戻したときに、決める前の状態に戻します。
      </p>
      <p>
        担当者の画面は「審査中」に戻ります。メールは送りません。前にお送りしたメールと違う結果になることを、必要に応じて担当者にお知らせください。
      </p>
    </ConfirmPage>
  );
}
