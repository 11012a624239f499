import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Phrases } from "@/components/ui/phrases";

export const metadata: Metadata = { title: "事業者アカウントを削除しました", robots: { index: false } };

export default function EmployerUserDeletedPage() {
  return (
    <Page title={<Phrases of={["事業者アカウントを", "削除しました"]} />}>
      <Banner
        look="success"
        role="status"
        title="事業者アカウントの情報をこのサイトから削除し、ログアウトしました。"
      >
        <p>確認のためのメールを1通だけお送りします。</p>
      </Banner>
      <p className="mt-6">ご利用ありがとうございました。同じメールアドレスで、いつでも新しく登録できます。</p>
      <div className="mt-6">
        <ButtonLink href="/">トップへ</ButtonLink>
      </div>
    </Page>
  );
}
