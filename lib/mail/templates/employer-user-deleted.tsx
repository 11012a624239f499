import { site } from "@/lib/site";
import { kindFor } from "./account-kind";
import { type Letter, letter } from "./letter";

/** Receipt of アカウント削除, the last mail about this account. Its address is erased as soon as it has ended. */
export async function employerUserDeletedMail({
  to,
}: {
  to: string;
}): Promise<Letter & { eraseAtEnd: true }> {
  const receipt = await letter(
    { kind: kindFor("employer", "account-deleted"), to, subject: "アカウント削除のお知らせ" },
    [
      ["事業者アカウントを削除しました。", "このアカウントでログインすることはできません。"],
      ["このメールアドレスで、新しく事業者登録申請を行うことができます。"],
      [
        "削除した覚えがない場合は、下記までご連絡ください。",
        `${site.operator} ${site.department}`,
        `電話: ${site.phone}`,
      ],
    ],
  );
  return { ...receipt, eraseAtEnd: true };
}

/** To a user whom a colleague has removed. */
export async function employerUserRemovedMail({
  to,
  employer,
}: {
  to: string;
  employer: string;
}): Promise<Letter & { eraseAtEnd: true }> {
  const notice = await letter(
    { kind: kindFor("employer", "account-removed"), to, subject: "担当者の登録の解除" },
    [
      [
        `「${employer}」のほかの担当者が、あなたを担当者から外しました。`,
        "事業者アカウントは削除され、ログインすることはできません。",
      ],
      [
        "心当たりのない場合は、下記までご連絡ください。",
        `${site.operator} ${site.department}`,
        `電話: ${site.phone}`,
      ],
    ],
  );
  return { ...notice, eraseAtEnd: true };
}
