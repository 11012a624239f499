import { accountNames, kindFor, type LetterAccount } from "./account-kind";
import { type Letter, letter } from "./letter";

/** パスワード再発行申請, in the words of the manual (chapter 8). */
export function reissueMail(mail: {
  account: LetterAccount;
  to: string;
  password: string;
  url: string;
}): Promise<Letter> {
  return letter({ kind: kindFor(mail.account, "reissue"), to: mail.to, subject: "パスワード再発行申請" }, [
    ["このメールアドレスのご登録について", "パスワードの再発行申請がありました。"],
    [
      "以下のログインIDと新しいパスワードを確認のうえ、",
      "下記URLからパスワード再発行手続きを完了してください。",
    ],
    {
      heading: "◆以下があなたのログインIDと新しいパスワードです。",
      values: [
        ["ログインID", mail.to],
        ["新しいパスワード", mail.password],
      ],
    },
    { heading: "◆下記URLをクリックして、パスワード再発行手続きを完了してください。", url: mail.url },
    [
      "※このURLは、このメールの送信から24時間有効です。",
      "※手続きを完了するまでは、これまでのパスワードでログインできます。",
    ],
    ["このメールに心当たりがない場合は、メールを破棄して下さい。"],
  ]);
}

/** The answer to a reissue for an address without an account. */
export function notRegisteredMail(mail: {
  account: LetterAccount;
  to: string;
  registerUrl: string;
}): Promise<Letter> {
  const kind = kindFor(mail.account, "not-registered");
  return letter({ kind, to: mail.to, subject: "このアドレスのご登録はありません" }, [
    [
      "このメールアドレスのご登録について",
      "パスワードの再発行申請がありましたが、",
      "このアドレスのご登録はありません。",
    ],
    [
      "別のメールアドレスでご登録されていないか、また、",
      "アカウントの種類（求職者・事業者）が正しいかをお確かめください。",
    ],
    {
      heading: `◆はじめての方は、下記URLから${accountNames[mail.account]}登録を申請してください。`,
      url: mail.registerUrl,
    },
    ["このメールに心当たりがない場合は、メールを破棄して下さい。"],
  ]);
}
