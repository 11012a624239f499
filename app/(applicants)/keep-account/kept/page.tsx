import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "ご利用の継続を受け付けました", robots: { index: false } };

export default function KeptPage() {
  return (
    <Page title="ご利用の継続を受け付けました">
      <Banner look="success" role="status" title="アカウントは、そのまま残ります。">
        <p>市からのお知らせメールの設定や登録情報は、ログインして変更できます。</p>
      </Banner>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/login">ログインへ</ButtonLink>
        <ButtonLink href="/jobs" look="secondary">
          求人情報を見る
        </ButtonLink>
      </div>
    </Page>
  );
}
