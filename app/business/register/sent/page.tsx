import type { Metadata } from "next";
import { Sent } from "../../../(applicants)/register/sent/sent";
import { resendForBusinessAction } from "./actions";

export const metadata: Metadata = { title: "事業者登録申請 受付", robots: { index: false } };

export default function BusinessSentPage() {
  return (
    <Sent
      title="事業者登録申請"
      flow="/business/register"
      form="business-registration"
      action={resendForBusinessAction}
    />
  );
}
