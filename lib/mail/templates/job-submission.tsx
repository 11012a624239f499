import { kindFor } from "./account-kind";
import { type Letter, letter, type Part } from "./letter";

type About = { to: string; employer: string; title: string; url: string };

/** The posting is public, or will be on its first day. */
export function submissionApprovedMail({ to, employer, title, url }: About): Promise<Letter> {
  return write(to, "submission-approved", "求人の承認", [
    [`「${employer}」の求人「${title}」を承認しました。`, "掲載開始日から、サイトに掲載します。"],
    { heading: "◆求人の変更、延長、掲載終了は、下記URLからできます。", url },
  ]);
}

export function submissionReturnedMail({
  to,
  employer,
  title,
  reason,
  url,
}: About & { reason: string }): Promise<Letter> {
  return write(to, "submission-returned", "求人の差し戻し", [
    [
      `「${employer}」の求人「${title}」について、確認をお願いします。`,
      "内容を直して、もう一度申請してください。",
    ],
    ["【理由】", ...reason.split("\n")],
    { heading: "◆下記URLからログインして、求人を直してください。", url },
  ]);
}

/** `closesOn`: "2027年1月24日(日)" */
export function closingSoonMail({
  to,
  employer,
  title,
  closesOn,
  url,
}: About & { closesOn: string }): Promise<Letter> {
  return write(to, "closing-soon", "まもなく掲載が終わる求人", [
    [`「${employer}」の求人「${title}」は、${closesOn}で掲載が終わります。`],
    {
      heading: "◆掲載を続ける場合は、下記URLから、掲載終了日を延ばしてください。",
      lines: ["URLを開いただけでは、延長されません。"],
      url,
    },
    ["掲載を続けない場合は、お手続きはいりません。"],
  ]);
}

function write(to: string, kind: string, subject: string, parts: Part[]): Promise<Letter> {
  return letter({ kind: kindFor("employer", kind), to, subject }, parts);
}
