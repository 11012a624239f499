import type { Metadata } from "next";
import { TermsText } from "@/components/layout/terms-text";
import { Page } from "@/components/ui/page";
import { terms } from "@/lib/terms";

export const metadata: Metadata = { title: "利用・運用規約", description: terms.title };

export default function TermsPage() {
  return (
    <Page title="利用・運用規約" crumbs={[{ label: "トップ", href: "/" }, { label: "利用・運用規約" }]}>
      <p className="mb-6 text-std-17B-170">{terms.title}</p>
      <TermsText level="h2" />
    </Page>
  );
}
