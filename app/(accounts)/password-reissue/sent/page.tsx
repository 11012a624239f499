import type { Metadata } from "next";
import { NoSentMail, SentMail } from "@/components/accounts/sent-mail";
import { Page } from "@/components/ui/page";
import { followSentMail } from "@/lib/auth/sent-mail";
import { senderAddress } from "@/lib/mail/sender";

export const metadata: Metadata = { title: "パスワード再発行申請 受付", robots: { index: false } };

const again = { href: "/password-reissue", label: "もう一度申請する" };

export default async function ReissueSentPage() {
  const now = new Date();
  const sent = await followSentMail("/password-reissue", now);
  return (
    <Page title="パスワード再発行">
      {sent ? (
        <SentMail
          arrival={sent.arrival}
          sentence="パスワード再発行申請を受け付けました。認証のためのメールを、登録メールアドレスへ送信しましたので、確認して下さい。"
          email={sent.email}
          here="/password-reissue/sent"
          again={again}
          now={now}
        />
      ) : (
        <NoSentMail again={{ ...again, label: "パスワード再発行申請へ" }} />
      )}
      <div className="mt-6 space-y-3">
        <p>
          メールは <strong className="inline-block max-w-full break-all">{senderAddress()}</strong>{" "}
          から届きます。受信トレイに届いていない場合、ゴミ箱や迷惑メールフォルダに届いていることがあります。
        </p>
        <p>手続きが終わるまでは、これまでのパスワードでログインできます。</p>
      </div>
      <ul className="mt-6">
        {sent && (
          <li>
            <a href={again.href} className="link inline-flex min-h-11 items-center">
              {again.label}
            </a>
          </li>
        )}
        <li>
          <a href="/login" className="link inline-flex min-h-11 items-center">
            ログインへ戻る
          </a>
        </li>
      </ul>
    </Page>
  );
}
