import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/ui/desk-page";
import { noticeCrumbs } from "../../crumbs";
import { findDeskNotice } from "../find";
import { DeleteNoticeForm } from "./form";

export const metadata: Metadata = { title: "お知らせの削除" };

export default async function DeleteNoticePage({ params }: PageProps<"/admin/notices/[id]/delete">) {
  const notice = await findDeskNotice(params, "/delete");
  if (notice.state !== "draft") notFound();
  return (
    <DeskPage title="お知らせの削除" crumbs={noticeCrumbs(notice, "削除")}>
      <div className="max-w-[44rem] space-y-6">
        <p>下書き「{notice.title}」を削除します。添付ファイルも削除します。</p>
        <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
        <DeleteNoticeForm id={notice.id} />
      </div>
    </DeskPage>
  );
}
