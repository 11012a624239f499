import type { Metadata } from "next";
import { AddressForm } from "@/components/accounts/address-form";
import { SenderWarning } from "@/components/accounts/sender-warning";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { senderAddress } from "@/lib/mail/sender";
import { startEmployerRegistrationAction } from "./actions";

export const metadata: Metadata = {
  title: "事業者登録申請",
  description: "担当者のメールアドレスを入力してください。手続きのメールをお送りします。",
};

export default function EmployerRegistrationAddressPage() {
  return (
    <Page
      title="事業者登録申請"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "事業者登録", href: "/business/register" },
        { label: "事業者登録申請" },
      ]}
      step={<Steps at={2} of={4} label="メールアドレスの入力" />}
    >
      <div className="mb-8 space-y-4">
        <p>
          担当者のメールアドレスを入力して、［送信］を押してください。手続きのメールをお送りします。担当者は、あとから増やせます。
        </p>
        <p>求職者登録で使っているメールアドレスも使えます。求職者のアカウントは、そのまま残ります。</p>
        <SenderWarning sender={senderAddress()} />
      </div>
      <AddressForm action={startEmployerRegistrationAction} termsPage="/business/register" />
    </Page>
  );
}
