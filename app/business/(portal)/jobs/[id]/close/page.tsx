import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { Page } from "@/components/ui/page";
import { closeOwnJobAction } from "../../actions";
import { postingPage } from "../../record";

export const metadata: Metadata = { title: "求人の掲載終了" };

export default async function ClosePostingPage({ params }: PageProps<"/business/jobs/[id]/close">) {
  const [{ job }, crumbs] = await postingPage(params, "close");
  return (
    <ConfirmPage
      frame={Page}
      title="求人の掲載終了"
      crumbs={crumbs("掲載終了")}
      action={closeOwnJobAction}
      hidden={{ id: job.id }}
      label="掲載を終了する"
      look="danger"
    >
      <p>「{job.title}」の掲載を、いま終了します。承認はいりません。</p>
      <p>
        一覧や検索から数秒で消え、求人のページには募集終了と表示されます。もう一度掲載するときは、複製して承認を申請してください。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
