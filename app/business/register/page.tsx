import type { Metadata } from "next";
import { ConsentForm } from "@/components/accounts/consent-form";
import { DraftTerms } from "@/components/layout/terms-text";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { employerTerms } from "@/lib/terms/employer-terms";
import { employerConsentAction } from "./actions";

export const metadata: Metadata = {
  title: "事業者登録",
  description: "市内で働く方を募集する事業者の登録です。市の承認のあと、求人の掲載を申請できます。無料です。",
};

export default function EmployerConsentPage() {
  return (
    <Page
      title="事業者登録"
      crumbs={[{ label: "トップ", href: "/" }, { label: "事業者登録" }]}
      step={<Steps at={1} of={4} label="規約の確認" />}
    >
      <div className="space-y-4">
        <p>
          求人を掲載したい事業者の方の登録です。メールアドレスの確認と、市の承認のあと、求人の掲載を申請できます。登録と掲載は無料です。
        </p>
        <p>
          下記の規約に同意した上で、規約文の下にある「利用規約に同意します」にチェックを入れ、事業者登録申請ページへお進みください。
        </p>
        <p>
          <a href="/manual/business" className="link inline-flex min-h-11 items-center">
            事業者用マニュアル
          </a>
        </p>
        <p>
          仕事をお探しの方は
          <a href="/register" className="link inline-flex min-h-11 items-center">
            求職者登録
          </a>
          へお進みください。
        </p>
      </div>
      <h2 className="mt-8 text-std-20B-160">{employerTerms.title}</h2>
      <section
        // Scrolls by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must take focus (WCAG 2.1.1)
        tabIndex={0}
        aria-label="事業者利用規約の本文"
        className="prose mt-3 mb-8 max-h-96 overflow-y-auto rounded-8 border border-solid-gray-420 bg-white p-4 desktop:p-6 print:max-h-none"
      >
        <DraftTerms articles={employerTerms.articles} level="h3" />
      </section>
      <ConsentForm action={employerConsentAction}>事業者登録申請ページへ</ConsentForm>
    </Page>
  );
}
