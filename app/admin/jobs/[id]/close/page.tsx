import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { closeJobAction } from "../../actions";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人の掲載終了" };

export default async function CloseJobPage({ params }: PageProps<"/admin/jobs/[id]/close">) {
  const [{ id, text, employer }, crumbs] = await jobPage(params, "close");
  return (
    <ConfirmPage
      title="求人の掲載終了"
      crumbs={crumbs("掲載終了")}
      action={closeJobAction}
      hidden={{ id }}
      label="掲載を終了する"
      look="danger"
    >
      <p>
        「{text.title}」（{employer.name}）の掲載を、いま終了します。
      </p>
      <p>
        採用が決まったときなどにお使いください。一覧、検索、サイトマップ、RSSから数秒で消え、求人のページには募集終了と表示されます。掲載終了日は、昨日になります。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
