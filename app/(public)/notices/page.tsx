import type { Metadata } from "next";
import { AllNotices } from "./all-notices";

export const metadata: Metadata = {
  title: "お知らせ",
  description: "合同企業面接会、職業訓練、相談会など、いわき市で仕事をさがす方へのお知らせです。",
  alternates: { canonical: "/notices", types: { "application/rss+xml": "/feeds/notices.xml" } },
};

export default function NoticesPage() {
  return <AllNotices page={1} />;
}
