import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { deleteJobAction } from "../../actions";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人の削除" };

export default async function DeleteJobPage({ params }: PageProps<"/admin/jobs/[id]/delete">) {
  const [{ id, text, posting }, crumbs] = await jobPage(params, "delete");
  if (posting) notFound();
  return (
    <ConfirmPage
      title="求人の削除"
      crumbs={crumbs("削除")}
      action={deleteJobAction}
      hidden={{ id }}
      label="削除する"
      look="danger"
    >
      <p>下書き「{text.title}」を削除します。</p>
      <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
