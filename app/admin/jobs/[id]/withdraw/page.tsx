import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { withdrawJobAction } from "../../actions";
import { jobPage } from "../../record";

export const metadata: Metadata = { title: "求人の取り下げ" };

export default async function WithdrawJobPage({ params }: PageProps<"/admin/jobs/[id]/withdraw">) {
  const [{ id, text, employer }, crumbs] = await jobPage(params, "withdraw");
  return (
    <ConfirmPage
      title="求人の取り下げ"
      crumbs={crumbs("取り下げ")}
      action={withdrawJobAction}
      hidden={{ id }}
      label="取り下げる"
      look="danger"
    >
      <p>
        「{text.title}」（{employer.name}）を取り下げます。
      </p>
      <p>
        一覧、検索、サイトマップ、RSSから数秒で消え、求人のページには募集終了と表示されます。内容を直して、もう一度公開できます。
      </p>
      <p>よろしければ、下のボタンを押してください。</p>
    </ConfirmPage>
  );
}
