/**
 * The sentences of 承認 by `?done=`. `count`: how many were approved together; `warned`: how many of the picked postings have
 * warnings, and wait to be approved one by one.
 */
export function doneSentences(count: string, warned: number): Record<string, string> {
  const left =
    warned > 0 ? `注意のある${warned}件は承認していません。ひとつずつ開いて承認してください。` : "";
  return {
    approved: "承認しました。登録事業者のページに数秒で載ります。担当者にメールでお知らせします。",
    many: `${count}件を承認しました。登録事業者のページに数秒で載ります。担当者にメールでお知らせします。`,
    "job-approved":
      "承認しました。掲載開始日から、求人の一覧に数秒で載ります。担当者にメールでお知らせします。",
    "jobs-many": `${count}件の求人を承認しました。掲載開始日から、一覧に数秒で載ります。担当者にメールでお知らせします。${left}`,
    "photos-approved": "承認しました。事業者の紹介ページに数秒で載ります。担当者にメールでお知らせします。",
    linked: "既存の事業者にひもづけて承認しました。担当者にメールでお知らせします。",
    returned: "差し戻しました。担当者にメールでお知らせします。",
    reopened: "審査中に戻しました。メールは送っていません。",
    rejected: "却下しました。担当者にメールでお知らせします。",
  };
}
