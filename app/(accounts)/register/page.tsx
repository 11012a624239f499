import type { Metadata } from "next";
import { ConsentForm } from "@/components/accounts/consent-form";
import { TermsText } from "@/components/layout/terms-text";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { unlessBuilding } from "@/lib/db/unless-building";
import { draftTerms } from "@/lib/terms/draft";
import { readTerms } from "@/lib/terms/find";
import { consentAction } from "./actions";

export const metadata: Metadata = {
  title: "求職者登録",
  description: "利用・運用規約をお読みのうえ、求職者登録を始めてください。登録は無料です。",
};

export default async function RegisterPage() {
  const { current } = await unlessBuilding(() => readTerms(new Date()), {});
  return (
    <Page
      title="求職者登録"
      crumbs={[{ label: "トップ", href: "/" }, { label: "求職者登録" }]}
      step={<Steps at={1} of={4} label="規約の確認" />}
    >
      <p>
        下記利用・運用規約に同意した上で、規約文の下にある「利用規約に同意します」にチェックを入れ、求職者登録申請ページへお進みください。
      </p>
      <h2 className="mt-8 text-std-20B-160">{draftTerms.title}</h2>
      <section
        // Scrolls by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must take focus (WCAG 2.1.1)
        tabIndex={0}
        aria-label="利用・運用規約の本文"
        className="mt-3 mb-8 max-h-96 overflow-y-auto rounded-8 border border-solid-gray-420 bg-white p-4 desktop:p-6 print:max-h-none"
      >
        <TermsText version={current} level="h3" />
      </section>
      <ConsentForm action={consentAction}>求職者登録申請ページへ</ConsentForm>
    </Page>
  );
}
