import type { Metadata } from "next";
import { employerSubmissionStateLabels } from "@/lib/employers/submissions/labels";
import { reopenEmployerSubmissionAction } from "../../../actions";
import { employerSubmissionPage } from "../../../record";
import { ReopenPage, reopenTitle } from "../../../reopen-page";

export const metadata: Metadata = { title: reopenTitle };

type Props = PageProps<"/admin/approvals/applications/[id]/reopen">;

export default async function ReopenEmployerSubmissionPage({ params }: Props) {
  const [{ id, version, name, state }, crumbs] = await employerSubmissionPage(params, "reopen");
  return (
    <ReopenPage
      crumbs={crumbs(reopenTitle)}
      action={reopenEmployerSubmissionAction}
      target={{ id, version }}
      state="審査中"
    >
      <p>
        「{name}」の事業者登録の申請です。間違えて「{employerSubmissionStateLabels[state]}
        」にしたときに、決める前の状態に戻します。
      </p>
    </ReopenPage>
  );
}
