import type { Metadata } from "next";
import { RegistrationSent } from "@/components/accounts/registration-sent";
import { followSentMail } from "@/lib/auth/sent-mail";
import { senderAddress } from "@/lib/mail/sender";
import { resendToEmployerAction } from "./actions";

export const metadata: Metadata = { title: "事業者登録申請 受付", robots: { index: false } };

export default async function EmployerRegistrationSentPage() {
  const now = new Date();
  const sent = await followSentMail("/business/register", now);
  return (
    <RegistrationSent
      kind="employer"
      sent={sent}
      sender={senderAddress()}
      action={resendToEmployerAction}
      now={now}
    />
  );
}
