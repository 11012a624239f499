import { kindFor } from "./account-kind";
import { type Letter, letter, type Part } from "./letter";

type About = { to: string; employer: string; url: string };

export function photosApprovedMail({ to, employer, url }: About): Promise<Letter> {
  return write(to, "photos-approved", "写真の承認", [
    [`「${employer}」の写真の変更を承認しました。`, "事業者の紹介ページに載せました。"],
    { heading: "◆写真の追加、変更、削除は、下記URLからできます。", url },
  ]);
}

export function photosReturnedMail({
  to,
  employer,
  reason,
  url,
}: About & { reason: string }): Promise<Letter> {
  return write(to, "photos-returned", "写真の差し戻し", [
    [
      `「${employer}」の写真の変更について、確認をお願いします。`,
      "直すと、もう一度、承認待ちになります。公開中の写真は、そのままです。",
    ],
    ["【理由】", ...reason.split("\n")],
    { heading: "◆下記URLからログインして、写真を直してください。", url },
  ]);
}

function write(to: string, kind: string, subject: string, parts: Part[]): Promise<Letter> {
  return letter({ kind: kindFor("employer", kind), to, subject }, parts);
}
