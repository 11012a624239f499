import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { AccountKept } from "../account-kept";

export const metadata: Metadata = { title: "ご利用の継続を受け付けました", robots: { index: false } };

export default function KeptPage() {
  return (
    <Page title="ご利用の継続を受け付けました">
      <AccountKept />
    </Page>
  );
}
