/** Kinds of mails as people know them: by their subject. */
export const mailKindLabels: Record<string, string> = {
  registration: "求職者登録申請受付",
  "already-registered": "すでにご登録があります",
  reissue: "パスワード再発行申請",
  "not-registered": "このアドレスのご登録はありません",
  suspended: "アカウントの利用停止について",
  dormant: "ご利用の継続について",
  "campaign-test": "メール配信のテスト送信",
  "account-deleted": "アカウント削除のお知らせ",
};
