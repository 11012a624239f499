import { site } from "@/lib/site";
import { kindFor } from "./account-kind";
import { type Letter, letter, type Part } from "./letter";

type About = { to: string; employer: string };

/** Receipt of a 事業者登録の申請: what happens next. */
export function employerSubmissionReceivedMail({ to, employer }: About): Promise<Letter> {
  return write(to, "application-received", "事業者登録申請の受付", [
    [`「${employer}」の事業者登録の申請を受け付けました。`],
    [
      "市の担当者が内容を確認し、結果をこのメールアドレスへお知らせします。",
      "それまで、求人の申請はできません。",
    ],
  ]);
}

export function employerSubmissionApprovedMail({
  to,
  employer,
  url,
}: About & { url: string }): Promise<Letter> {
  return write(to, "application-approved", "事業者登録の承認", [
    [`「${employer}」の事業者登録を承認しました。`, "ログインすると、求人の掲載を申請できます。"],
    { heading: "◆下記URLからログインしてください。", url },
  ]);
}

export function employerSubmissionReturnedMail({
  to,
  employer,
  reason,
  url,
}: About & { reason: string; url: string }): Promise<Letter> {
  return write(to, "application-returned", "事業者登録申請の差し戻し", [
    [
      `「${employer}」の事業者登録の申請について、確認をお願いします。`,
      "内容を直して、もう一度申請してください。",
    ],
    ["【理由】", ...reason.split("\n")],
    { heading: "◆下記URLからログインして、申請を直してください。", url },
  ]);
}

export function employerSubmissionRejectedMail({
  to,
  employer,
  reason,
}: About & { reason: string }): Promise<Letter> {
  return write(to, "application-rejected", "事業者登録申請の結果", [
    [`「${employer}」の事業者登録は、承認できませんでした。`],
    ["【理由】", ...reason.split("\n")],
    [
      "ご不明な点は、下記までお問い合わせください。",
      `${site.operator} ${site.department}`,
      `電話: ${site.phone}`,
    ],
  ]);
}

function write(to: string, kind: string, subject: string, parts: Part[]): Promise<Letter> {
  return letter({ kind: kindFor("employer", kind), to, subject }, parts);
}
