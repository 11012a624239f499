import type { Metadata } from "next";
import { Manual } from "../manual";

export const metadata: Metadata = {
  title: "パソコン版マニュアル",
  description: "求職者登録からアカウントの削除まで、画面の順に操作をご案内します。",
};

export default function PcManualPage() {
  return <Manual name="pc" />;
}
