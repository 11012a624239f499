import type { Metadata } from "next";
import { AllEmployers } from "./all-employers";

export const metadata: Metadata = {
  title: "登録事業者",
  description: "求人を掲載している、いわき市内の事業者の一覧です。名前の五十音順にさがせます。",
  alternates: { canonical: "/employers" },
};

export default function EmployersPage() {
  return <AllEmployers page={1} />;
}
