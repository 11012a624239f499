import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { SurveyForm } from "./form";
import { surveyTicket } from "./ticket";

export const metadata: Metadata = { title: "アンケート", robots: { index: false } };

export default async function SurveyPage() {
  if (!(await surveyTicket())) {
    return (
      <Page title="アンケート">
        <Banner look="info" title="アンケートは、登録のあと1時間以内に1度だけお答えいただけます。">
          <p>回答済みか、時間が過ぎています。そのまま求職者メニューをお使いください。</p>
          <p>
            <ButtonLink href="/mypage">求職者メニューへ</ButtonLink>
          </p>
        </Banner>
      </Page>
    );
  }
  return (
    <Page title="アンケート" step={<Banner look="success" role="status" title="登録成功しました" />}>
      <p>サイト利用者の分布を調べるための調査アンケートにご協力ください。</p>
      <p className="mt-1 mb-8">アンケートの回答は、求職者登録情報とは切り離して保存されます。</p>
      <SurveyForm />
      <p className="mt-4">
        <Link href="/mypage" prefetch={false} className="link inline-flex min-h-11 items-center">
          回答しないで求職者メニューへ
        </Link>
      </p>
    </Page>
  );
}
