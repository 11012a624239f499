import { site } from "@/lib/site";
import { accountNames, kindFor, type LetterAccount } from "./account-kind";
import { type Letter, letter } from "./letter";

/** The answer to a registration or a reissue while the account is suspended: only the owner of the address learns it. */
export function suspendedMail(mail: { account: LetterAccount; to: string }): Promise<Letter> {
  const kind = kindFor(mail.account, "suspended");
  return letter({ kind, to: mail.to, subject: "アカウントの利用停止について" }, [
    [
      "このメールアドレスについて、登録またはパスワード再発行の申請がありましたが、",
      `${accountNames[mail.account]}アカウントは現在、利用を停止しています。`,
      "そのため、手続きを進めることができません。",
    ],
    [
      "お心当たりのない場合や、利用を再開したい場合は、下記までご連絡ください。",
      `${site.operator} ${site.department}`,
      `電話: ${site.phone}`,
    ],
  ]);
}
