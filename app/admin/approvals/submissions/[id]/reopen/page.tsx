import type { Metadata } from "next";
import { jobSubmissionPage } from "../../../record";
import { ReopenPage, reopenTitle } from "../../../reopen-page";
import { reopenJobSubmissionAction } from "../../actions";

export const metadata: Metadata = { title: reopenTitle };

type Props = PageProps<"/admin/approvals/submissions/[id]/reopen">;

export default async function ReopenSubmissionPage({ params }: Props) {
  const [{ submission, employer }, crumbs] = await jobSubmissionPage(params, "reopen");
  const { id, version, input } = submission;
  return (
    <ReopenPage
      crumbs={crumbs(reopenTitle)}
      action={reopenJobSubmissionAction}
      target={{ id, version }}
      state="審査中"
    >
      <p>
        「{input.title}」（{employer.name}）の申請です。間違えて差し戻したときに、決める前の状態に戻します。
      </p>
    </ReopenPage>
  );
}
