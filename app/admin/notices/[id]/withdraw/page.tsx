import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { withdrawNoticeAction } from "../../actions";
import { noticePage } from "../../record";

export const metadata: Metadata = { title: "お知らせの取り下げ" };

export default async function WithdrawNoticePage({ params }: PageProps<"/admin/notices/[id]/withdraw">) {
  const [notice, crumbs] = await noticePage(params, "withdraw");
  return (
    <ConfirmPage
      title="お知らせの取り下げ"
      crumbs={crumbs("取り下げ")}
      action={withdrawNoticeAction}
      hidden={{ id: notice.id }}
      label="取り下げる"
      look="danger"
    >
      <p>「{notice.title}」を取り下げます。</p>
      <p>
        一覧、トップページ、RSSからすぐに消え、添付ファイルも開けなくなります。お知らせのページには、掲載を終了したことだけが表示されます。あとから、もう一度公開できます。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
