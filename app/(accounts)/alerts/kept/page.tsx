import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "新着のお知らせを続けます", robots: { index: false } };

export default function AlertsKeptPage() {
  return (
    <Page title="新着のお知らせを続けます">
      <Banner look="success" role="status" title="これからも、新着のお知らせをお送りします。">
        <p>いつでも、メールの中のURLから1回押すだけで止められます。</p>
      </Banner>
      <div className="mt-6">
        <ButtonLink href="/mypage/alerts">新着のお知らせへ</ButtonLink>
      </div>
    </Page>
  );
}
