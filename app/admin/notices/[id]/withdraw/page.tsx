import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { noticeCrumbs } from "../../crumbs";
import { findDeskNotice } from "../find";
import { WithdrawForm } from "./form";

export const metadata: Metadata = { title: "お知らせの取り下げ" };

export default async function WithdrawNoticePage({ params }: PageProps<"/admin/notices/[id]/withdraw">) {
  const notice = await findDeskNotice(params, "/withdraw");
  return (
    <DeskPage title="お知らせの取り下げ" crumbs={noticeCrumbs(notice, "取り下げ")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{notice.title}」を取り下げます。</p>
        <p>
          一覧、トップページ、RSSからすぐに消え、添付ファイルも開けなくなります。お知らせのページには、掲載を終了したことだけが表示されます。あとから、もう一度公開できます。
        </p>
        <WithdrawForm id={notice.id} />
      </div>
    </DeskPage>
  );
}
