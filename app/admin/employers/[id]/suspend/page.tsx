import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { suspendEmployerAction } from "../../actions";
import { employerPage } from "../../record";

export const metadata: Metadata = { title: "事業者の停止" };

export default async function SuspendEmployerPage({ params }: PageProps<"/admin/employers/[id]/suspend">) {
  const [employer, crumbs] = await employerPage(params, "suspend");
  return (
    <ConfirmPage
      title="事業者の停止"
      crumbs={crumbs("停止")}
      action={suspendEmployerAction}
      hidden={{ id: employer.id }}
      label="停止する"
      look="danger"
    >
      <p>「{employer.name}」を停止します。</p>
      <p>
        担当者は全員、次の操作からログインできなくなります。届いているパスワード再発行や招待のメールも使えなくなります。
      </p>
      <p>紹介ページと求人は、一覧、検索、サイトマップ、RSSから、数秒で見えなくなります。</p>
    </ConfirmPage>
  );
}
