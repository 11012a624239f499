import type { Metadata } from "next";
import { RegistrationSent } from "@/components/accounts/registration-sent";
import { followSentMail } from "@/lib/auth/sent-mail";
import { senderAddress } from "@/lib/mail/sender";
import { resendAction } from "./actions";

export const metadata: Metadata = { title: "求職者登録申請 受付", robots: { index: false } };

export default async function SentPage() {
  const now = new Date();
  const sent = await followSentMail("/register", now);
  return (
    <RegistrationSent kind="applicant" sent={sent} sender={senderAddress()} action={resendAction} now={now} />
  );
}
