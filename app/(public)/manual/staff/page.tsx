import type { Metadata } from "next";
import { Manual } from "../manual";

export const metadata: Metadata = {
  title: "管理画面マニュアル",
  description: "お知らせと求人の公開、お電話への対応、集計まで、画面の順に操作をご案内します。",
  // It is not secret, but it should not be a search result for visitors.
  robots: { index: false, follow: false },
};

export default function StaffManualPage() {
  return <Manual name="staff" />;
}
