import type { Metadata } from "next";
import { EmptyDeviceList } from "@/components/jobs/empty-device-list";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Phrases } from "@/components/ui/phrases";

export const metadata: Metadata = { title: "アカウントを削除しました", robots: { index: false } };

export default function AccountDeletedPage() {
  return (
    <Page title={<Phrases of={["アカウントを", "削除しました"]} />}>
      <Banner
        look="success"
        role="status"
        title="アカウントの情報をこのサイトから削除し、ログアウトしました。"
      >
        <p>市からのお知らせメールは、今後届きません。確認のためのメールを1通だけお送りします。</p>
        <EmptyDeviceList />
      </Banner>
      <p className="mt-6">
        ご利用ありがとうございました。同じメールアドレスで、いつでも新しく登録できます。求人情報は、登録しなくてもご覧いただけます。
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/">トップへ</ButtonLink>
        <ButtonLink href="/jobs" look="secondary">
          求人情報を見る
        </ButtonLink>
      </div>
    </Page>
  );
}
