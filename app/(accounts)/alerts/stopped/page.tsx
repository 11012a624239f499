import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { firstParam } from "@/lib/text/first-param";

export const metadata: Metadata = { title: "お知らせを止めました", robots: { index: false } };

const sentences: Record<string, string> = {
  this: "この条件の、新着のお知らせを止めました。",
  alerts: "新着のお知らせを、すべて止めました。",
  all: "新着のお知らせと、市からのお知らせメールを止めました。",
};

export default async function AlertsStoppedPage({ searchParams }: PageProps<"/alerts/stopped">) {
  const done = firstParam((await searchParams).done) ?? "";
  return (
    <Page title="お知らせを止めました">
      <Banner
        look="success"
        role="status"
        title={(Object.hasOwn(sentences, done) && sentences[done]) || "お知らせを止めました。"}
      >
        <p>いま送信しているメールが、入れ違いで届くことがあります。</p>
      </Banner>
      <div className="mt-6 space-y-2">
        <p>パスワードの再発行など、手続きのメールは今後も届きます。</p>
        <p>また受け取りたいときは、求人情報で条件を選んで探し、結果のページから登録してください。</p>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/mypage/alerts">新着のお知らせへ</ButtonLink>
        <ButtonLink href="/" look="secondary">
          トップへ
        </ButtonLink>
      </div>
    </Page>
  );
}
