import type { Metadata } from "next";
import { TermsText } from "@/components/layout/terms-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { unlessBuilding } from "@/lib/db/unless-building";
import { draftTerms } from "@/lib/terms/draft";
import { readTerms } from "@/lib/terms/find";
import { longDate } from "@/lib/time/format";

export const metadata: Metadata = { title: "利用・運用規約", description: draftTerms.title };

export default async function TermsPage() {
  const { current, next } = await unlessBuilding(() => readTerms(new Date()), {});
  return (
    <Page title="利用・運用規約" crumbs={[{ label: "トップ", href: "/" }, { label: "利用・運用規約" }]}>
      <p className="mb-6 text-std-17B-170">{draftTerms.title}</p>
      {next && (
        <div className="mb-6">
          <Disclosure title={`${longDate(next.effectiveOn)}から、規約が変わります`}>
            <p>{next.summary}</p>
            <TermsText version={next} level="h3" />
          </Disclosure>
        </div>
      )}
      <TermsText version={current} level="h2" />
    </Page>
  );
}
