import { site } from "@/lib/site";
import { type Letter, letter } from "./letter";

/** Asks whether an account is still used: after two years without a login, and `again` a month later. `deletedOn`: "2027年1月24日(日)" */
export function inactivityMail(mail: {
  to: string;
  handle: string;
  deletedOn: string;
  keepUrl: string;
  again: boolean;
}): Promise<Letter> {
  const subject = mail.again ? "【再度のご確認】ご利用の継続について" : "ご利用の継続について";
  return letter({ kind: "dormant", to: mail.to, subject }, [
    [
      "求職者アカウントに、2年以上ログインがありません。",
      `識別名: ${mail.handle}`,
      "お預かりする情報を必要な方の分だけにするため、ご利用の予定をお知らせください。",
    ],
    { heading: "◆利用を続ける場合は、下記URLを開いて、ボタンを押してください。", url: mail.keepUrl },
    [
      `お手続きがない場合は、${mail.deletedOn}以降にアカウントを削除します。`,
      "削除のあとも、いつでも新しく登録できます。",
    ],
    [
      "ご不明な点は、下記までお問い合わせください。",
      `${site.operator} ${site.department}`,
      `電話: ${site.phone}`,
    ],
  ]);
}
