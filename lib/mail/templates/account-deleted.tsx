import { site } from "@/lib/site";
import { type Letter, letter } from "./letter";

/** Receipt of アカウント削除, the last mail about this account. Its address is erased as soon as it has ended. */
export async function accountDeletedMail(mail: {
  to: string;
  handle: string;
}): Promise<Letter & { eraseAtEnd: true }> {
  const receipt = await letter(
    { kind: "account-deleted", to: mail.to, subject: "アカウント削除のお知らせ" },
    [
      [
        "求職者アカウントを削除しました。",
        `識別名: ${mail.handle}`,
        "このアカウントでログインすることはできません。",
        "市からのお知らせメールも届かなくなります。",
      ],
      [
        "このメールアドレスで、新しく求職者登録申請を行うことができます。",
        "その場合も、削除したアカウントの情報は引き継がれません。",
      ],
      [
        "削除した覚えがない場合は、下記までご連絡ください。",
        `${site.operator} ${site.department}`,
        `電話: ${site.phone}`,
      ],
    ],
  );
  return { ...receipt, eraseAtEnd: true };
}
