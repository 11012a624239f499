import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { SiteFrame } from "./site-frame";

export const metadata: Metadata = { title: "ページが見つかりません", robots: { index: false } };

export default function NotFound() {
  return (
    <SiteFrame>
      <Page title="ページが見つかりません">
        <p>お探しのページは、移動したか、掲載が終わったか、URLが途中で切れています。</p>
        <p className="mt-2">URLを確かめるか、メニューやトップページからお探しください。</p>
        <p className="mt-8">
          <ButtonLink href="/" look="secondary">
            トップページへ
          </ButtonLink>
        </p>
      </Page>
    </SiteFrame>
  );
}
