import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "配信を停止しました", robots: { index: false } };

export default function UnsubscribedPage() {
  return (
    <Page title="配信を停止しました">
      <Banner look="success" role="status" title="市からのお知らせメールの配信を停止しました。">
        <p>いま送信しているメールが、入れ違いで届くことがあります。</p>
      </Banner>
      <div className="mt-6 space-y-2">
        <p>パスワードの再発行など、手続きのメールは今後も届きます。</p>
        <p>
          また受け取りたいときは、ログインして、「メール配信・アカウント設定」で「希望する」を選んでください。お知らせは、メールがなくても、求職者メニューの「市からのお知らせ」で読めます。
        </p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/mypage/settings">メール配信・アカウント設定へ</ButtonLink>
        <ButtonLink href="/" look="secondary">
          トップへ
        </ButtonLink>
      </div>
    </Page>
  );
}
