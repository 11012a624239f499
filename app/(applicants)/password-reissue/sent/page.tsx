import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { senderAddress } from "@/lib/mail/sender";

export const metadata: Metadata = { title: "パスワード再発行申請 受付", robots: { index: false } };

export default function ReissueSentPage() {
  return (
    <Page title="パスワード再発行">
      <Banner
        look="success"
        role="status"
        title="パスワード再発行申請を受け付けました。認証のためのメールを、登録メールアドレスへ送信しましたので、確認して下さい。"
      />
      <div className="mt-6 space-y-3">
        <p>
          メールは <strong className="inline-block max-w-full break-all">{senderAddress()}</strong>{" "}
          から届きます。受信トレイに届いていない場合、ゴミ箱や迷惑メールフォルダに届いていることがあります。
        </p>
        <p>手続きが終わるまでは、これまでのパスワードでログインできます。</p>
      </div>
      <ul className="mt-6">
        <li>
          <Link href="/password-reissue" className="link inline-flex min-h-11 items-center">
            もう一度申請する
          </Link>
        </li>
        <li>
          <Link href="/login" className="link inline-flex min-h-11 items-center">
            ログインへ戻る
          </Link>
        </li>
      </ul>
    </Page>
  );
}
