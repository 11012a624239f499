import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import type { MailTrouble } from "@/lib/applicants/mail-trouble";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { clearMailTroubleAction } from "./actions";

const reasons = {
  bounced: {
    why: "ご登録のメールアドレスへのメールが、宛先不明で戻ってきました",
    steps: [
      "メールアドレスが今も使えるか、受信できる設定になっているかを確かめてください。",
      "使えるときは、［配信を再開する］を押してください。次のお知らせからお送りします。",
    ],
  },
  complained: {
    why: "お送りしたメールが、迷惑メールとして報告されました",
    steps: [
      "メールソフトの「迷惑メール」のボタンを押すと、報告されることがあります。受け取りたいときは、メールソフトで「迷惑メールではない」を選んでください。",
      "それから［配信を再開する］を押してください。次のお知らせからお送りします。",
    ],
  },
} as const;

/** Why no 市からのお知らせメール are sent, and how to start them again. */
export function MailTroubleBanner({ trouble, since }: MailTrouble) {
  const { why, steps } = reasons[trouble];
  return (
    <Banner look="warning" title="市からのお知らせメールの配信を、止めています。">
      <p>
        {longDate(japanDate(since))}に、{why}。手続きのメールは、今後もお送りします。
      </p>
      <ol className="list-decimal space-y-2 ps-6">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ConfirmForm action={clearMailTroubleAction} label="配信を再開する" look="secondary" />
      <p>お知らせは、メールがなくても、求職者メニューの「市からのお知らせ」で読めます。</p>
      {trouble === "bounced" && (
        <p>
          メールアドレスが変わった方は、
          <Link href="/mypage/delete" prefetch={false} className="link inline-flex min-h-11 items-center">
            アカウントを削除
          </Link>
          して、新しいメールアドレスで求職者登録をしてください。
        </p>
      )}
    </Banner>
  );
}
