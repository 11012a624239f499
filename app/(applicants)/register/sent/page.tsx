import type { Metadata } from "next";
import { resendAction } from "./actions";
import { Sent } from "./sent";

export const metadata: Metadata = { title: "求職者登録申請 受付", robots: { index: false } };

export default function SentPage() {
  return <Sent title="求職者登録申請" flow="/register" form="registration" action={resendAction} />;
}
