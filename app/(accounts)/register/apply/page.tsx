import type { Metadata } from "next";
import { AddressForm } from "@/components/accounts/address-form";
import { SenderWarning } from "@/components/accounts/sender-warning";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { senderAddress } from "@/lib/mail/sender";
import { startRegistrationAction } from "./actions";

export const metadata: Metadata = {
  title: "求職者登録申請",
  description: "登録したいメールアドレスを入力してください。手続きのメールをお送りします。",
};

export default function RegistrationAddressPage() {
  return (
    <Page
      title="求職者登録申請"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "求職者登録", href: "/register" },
        { label: "求職者登録申請" },
      ]}
      step={<Steps at={2} of={4} label="メールアドレスの入力" />}
    >
      <div className="mb-8 space-y-4">
        <p>登録したいメールアドレスを入力して、［送信］を押してください。手続きのメールをお送りします。</p>
        <SenderWarning sender={senderAddress()} />
      </div>
      <AddressForm action={startRegistrationAction} termsPage="/register" />
      <section aria-labelledby="notice" className="mt-10">
        <h2 id="notice" className="text-std-18B-160">
          【注意】
        </h2>
        <p className="mt-1">
          操作の後、「{senderAddress()}
          」のアドレスで応援サイトから登録アドレス宛にメールが送信されます。このメールアドレスからのメール受信を許可する設定を行ってください。
        </p>
        <p className="mt-3">
          (事例)
          <br />
          Gmail では「迷惑メール」フォルダに届くことがあります。
        </p>
      </section>
    </Page>
  );
}
