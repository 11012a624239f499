import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { Page } from "@/components/ui/page";
import { deleteDraftAction } from "../../../actions";
import { draftPage } from "../../../record";

export const metadata: Metadata = { title: "下書きの削除" };

export default async function DeleteDraftPage({ params }: PageProps<"/business/jobs/drafts/[id]/delete">) {
  const [{ id, input, jobId }, crumbs] = await draftPage(params, "delete");
  return (
    <ConfirmPage
      frame={Page}
      title="下書きの削除"
      crumbs={crumbs("削除")}
      action={deleteDraftAction}
      hidden={{ id }}
      label="削除する"
      look="danger"
    >
      <p>下書き「{input.title}」を削除します。</p>
      {jobId && <p>掲載している求人は、いまの内容のまま残ります。</p>}
      <p>よろしければ、下のボタンを押してください。元に戻すことはできません。</p>
    </ConfirmPage>
  );
}
