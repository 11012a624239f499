import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { deleteNoticeAction } from "../../actions";
import { noticePage } from "../../record";

export const metadata: Metadata = { title: "お知らせの削除" };

export default async function DeleteNoticePage({ params }: PageProps<"/admin/notices/[id]/delete">) {
  const [notice, crumbs] = await noticePage(params, "delete");
  if (notice.state !== "draft") notFound();
  return (
    <ConfirmPage
      title="お知らせの削除"
      crumbs={crumbs("削除")}
      action={deleteNoticeAction}
      hidden={{ id: notice.id }}
      label="削除する"
      look="danger"
    >
      <p>下書き「{notice.title}」を削除します。添付ファイルも削除します。</p>
      <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
