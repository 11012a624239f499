import type { Metadata } from "next";
import { Manual } from "../manual";

export const metadata: Metadata = {
  title: "事業者用マニュアル",
  description: "事業者登録から求人の申請、延長、掲載終了まで、画面の順に操作をご案内します。",
};

export default function EmployerManualPage() {
  return <Manual name="business" />;
}
