import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { Steps } from "@/components/ui/steps";
import { senderAddress } from "@/lib/mail/sender";
import { site } from "@/lib/site";
import { ApplyForm } from "../../../(applicants)/register/apply/form";
import { applyForBusinessAction } from "./actions";

export const metadata: Metadata = {
  title: "事業者登録申請",
  description: "担当者のメールアドレスを入力してください。手続きのメールをお送りします。",
};

export default function BusinessApplyPage() {
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
        <Banner look="warning" title="ご登録後にメールアドレスを変更することはできません。">
          <p>
            メールは業務委託先である{site.mailOperator}から{" "}
            <strong className="inline-block max-w-full break-all">{senderAddress()}</strong>{" "}
            というアドレスで送信されます。メール受信制限をされている方はこのアドレスからのメール受信を許可してください。
          </p>
        </Banner>
      </div>
      <ApplyForm action={applyForBusinessAction} />
    </Page>
  );
}
