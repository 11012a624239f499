import { kindFor } from "./account-kind";
import { type Letter, letter, type Part } from "./letter";

type Login = { to: string; password: string; url: string };

/** 事業者登録申請受付, like the mail to applicants. */
export function employerRegistrationMail(mail: Login): Promise<Letter> {
  return letter({ kind: kindFor("employer", "registration"), to: mail.to, subject: "事業者登録申請受付" }, [
    ["事業者登録の申請を受け付けました。"],
    [
      "以下のログインIDとパスワードを確認し、事業者の情報を入力して、申請を完了してください。",
      "(手続きを完了させなければログインできません。)",
    ],
    ...mailedLogin(mail, "◆下記URLをクリックして、事業者の情報を入力してください。"),
  ]);
}

/** An invitation by a user of the same 事業者. */
export function invitationMail(mail: Login & { inviter: string; employer: string }): Promise<Letter> {
  return letter(
    { kind: kindFor("employer", "invitation"), to: mail.to, subject: "事業者アカウントへのご招待" },
    [
      [
        `「${mail.employer}」の${mail.inviter}さんから、`,
        "同じ事業者の担当者として、求人などを管理するアカウントへのご招待です。",
      ],
      ["以下のログインIDとパスワードを確認し、登録の手続きを完了してください。"],
      ...mailedLogin(mail, "◆下記URLをクリックして、登録の手続きを完了してください。"),
    ],
  );
}

function mailedLogin({ to, password, url }: Login, heading: string): Part[] {
  return [
    {
      heading: "◆以下があなたのログインID (メールアドレス) とパスワードです。",
      values: [
        ["ログインID", to],
        ["パスワード", password],
      ],
    },
    { heading, url },
    [
      "※このURLは、このメールの送信から24時間有効です。",
      "※最初のログインのあと、パスワードを変更することをおすすめします。",
    ],
    ["このメールに心当たりがない場合は、メールを破棄して下さい。"],
  ];
}
