import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPage } from "@/components/form/confirm-page";
import { deleteEmployerAction } from "../../actions";
import { employerPage } from "../../record";

export const metadata: Metadata = { title: "事業者の削除" };

export default async function DeleteEmployerPage({ params }: PageProps<"/admin/employers/[id]/delete">) {
  const [employer, crumbs] = await employerPage(params, "delete");
  if (employer.state !== "draft") notFound();
  return (
    <ConfirmPage
      title="事業者の削除"
      crumbs={crumbs("削除")}
      action={deleteEmployerAction}
      hidden={{ id: employer.id }}
      label="削除する"
      look="danger"
    >
      <p>下書き「{employer.name}」を削除します。ロゴと写真も削除します。</p>
      <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
