import { accountNames, kindFor, type LetterAccount } from "./account-kind";
import { type Letter, letter } from "./letter";

/** 求職者登録申請受付, in the words of the manual (chapter 1, step 5). */
export function registrationMail(mail: { to: string; password: string; url: string }): Promise<Letter> {
  return letter({ kind: "registration", to: mail.to, subject: "求職者登録申請受付" }, [
    ["求職者登録の申請を受け付けました。"],
    [
      "以下のログインIDとパスワードを確認し、求職者登録手続きを完了してください。",
      "(手続きを完了させなければログインできません。)",
    ],
    {
      heading: "◆以下があなたのログインID (メールアドレス) とパスワードです。",
      values: [
        ["ログインID", mail.to],
        ["パスワード", mail.password],
      ],
    },
    { heading: "◆下記URLをクリックして、求職者登録手続きを完了してください。", url: mail.url },
    [
      "※このURLは、このメールの送信から24時間有効です。",
      "※最初のログインのあと、パスワードを変更することをおすすめします。",
    ],
    ["このメールに心当たりがない場合は、メールを破棄して下さい。"],
  ]);
}

/** After 認証: the 識別名, by which staff find the account when its owner telephones. */
export function registeredMail(mail: { to: string; handle: string; loginUrl: string }): Promise<Letter> {
  return letter({ kind: "registered", to: mail.to, subject: "求職者登録が完了しました" }, [
    ["求職者登録の手続きが完了しました。"],
    {
      heading: "◆あなたの識別名です。お問い合わせのときに、お知らせください。",
      values: [["識別名", mail.handle]],
    },
    { heading: "◆下記URLからログインできます。", url: mail.loginUrl },
    [
      "識別名は、求職者メニューの「求職者情報」でも確かめられます。",
      "このメールに心当たりがない場合は、お問い合わせ先へご連絡ください。",
    ],
  ]);
}

/** The answer to a registration of an address that has an account: only the owner of the address learns it. */
export function alreadyRegisteredMail(mail: {
  account: LetterAccount;
  to: string;
  loginUrl: string;
  reissueUrl: string;
}): Promise<Letter> {
  const kind = kindFor(mail.account, "already-registered");
  return letter({ kind, to: mail.to, subject: "すでにご登録があります" }, [
    [
      `このメールアドレスで${accountNames[mail.account]}登録の申請がありましたが、`,
      "すでにご登録があります。新しい登録は行っていません。",
    ],
    { heading: "◆下記URLから、これまでのパスワードでログインできます。", url: mail.loginUrl },
    { heading: "◆パスワードを忘れた方は、下記URLから再発行を申請してください。", url: mail.reissueUrl },
    [
      "このメールに心当たりがない場合は、メールを破棄して下さい。",
      "ご登録の内容やパスワードは変わっていません。",
    ],
  ]);
}
