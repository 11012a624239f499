import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { LoginForm } from "./form";

/** The login page; `children` is a banner above the form. */
export function Login({ next, children }: { next?: string; children?: ReactNode }) {
  return (
    <Page title="ログイン" crumbs={[{ label: "トップ", href: "/" }, { label: "ログイン" }]}>
      {children && <div className="mb-6">{children}</div>}
      <p className="mb-8">既にアカウントをお持ちのユーザーは以下からログインできます。</p>
      <LoginForm next={next} />
      <p className="mt-8">
        パスワードを忘れた方は
        <a
          href="/password-reissue"
          className="link inline-flex min-h-11 min-w-11 items-center justify-center"
        >
          こちら
        </a>
      </p>
      <div className="mt-4">
        <Disclosure title="メールが使えなくなった方">
          <p>
            <strong>ログインできる場合</strong>
            <br />
            ログインして「メール配信・アカウント設定」からアカウントを削除し、新しいメールアドレスで求職者登録をしてください。
          </p>
          <p>
            <strong>ログインできない場合</strong>
            <br />
            新しいメールアドレスで求職者登録をしてください。古いアカウントは、識別名か、登録したメールアドレスをお知らせいただければ、市で削除します。ページの下のお問い合わせ先へご連絡ください。
          </p>
        </Disclosure>
      </div>
      <p className="mt-6">
        はじめての方は
        <a href="/register" className="link inline-flex min-h-11 items-center">
          求職者登録
        </a>
        をしてください。求人を掲載したい事業者の方は
        <a href="/business/register" className="link inline-flex min-h-11 items-center">
          事業者登録
        </a>
        へお進みください。
      </p>
    </Page>
  );
}
