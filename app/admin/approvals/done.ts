/** The sentences of 承認 by `?done=`. `count`: how many were approved together. */
export function doneSentences(count: string): Record<string, string> {
  return {
    approved: "承認しました。登録事業者のページに数秒で載ります。担当者にメールでお知らせします。",
    many: `${count}件を承認しました。登録事業者のページに数秒で載ります。担当者にメールでお知らせします。`,
    "job-approved":
      "承認しました。掲載開始日から、求人の一覧に数秒で載ります。担当者にメールでお知らせします。",
    "jobs-many": `${count}件の求人を承認しました。掲載開始日から、一覧に数秒で載ります。担当者にメールでお知らせします。`,
    linked: "既存の事業者にひもづけて承認しました。担当者にメールでお知らせします。",
    returned: "差し戻しました。担当者にメールでお知らせします。",
    reopened: "審査中に戻しました。メールは送っていません。",
    rejected: "却下しました。担当者にメールでお知らせします。",
  };
}
