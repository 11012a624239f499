/** What an entry of 操作履歴 says was done. */
export const actionLabels = {
  create: "作成",
  update: "変更",
  publish: "公開",
  withdraw: "取り下げ",
  duplicate: "複製",
  delete: "削除",
  "add-file": "ファイルの追加",
  "remove-file": "ファイルの削除",
  import: "CSVの取り込み",
  export: "CSVの書き出し",
  look: "閲覧",
  search: "照会",
  "resend-mail": "メールの再送",
  handle: "対応済み",
  "hand-over": "配信の依頼",
  "send-back": "差し戻し",
  "test-mail": "テスト送信",
  confirm: "配信の確定",
  cancel: "配信の取り消し",
  stop: "配信の中止",
  "lift-limits": "ログイン制限の解除",
  "sign-out": "ログアウト",
  suspend: "停止",
  resume: "再開",
  login: "ログイン",
  "reset-password": "初期パスワードの再発行",
  "change-password": "パスワードの変更",
  "set-up-totp": "二段階認証の設定",
  "renew-recovery-codes": "回復コードの作り直し",
  "reset-totp": "二段階認証のリセット",
} as const;

/** To what kind of thing. */
export const subjectLabels = {
  notice: "お知らせ",
  campaign: "メール配信",
  "urgent-line": "緊急のお知らせ",
  job: "求人",
  employer: "事業者",
  applicant: "求職者",
  mail: "メール",
  survey: "アンケート集計",
  report: "年度報告",
  terms: "規約",
  "minimum-wage": "最低賃金",
  staff: "職員",
} as const;

export type AuditAction = keyof typeof actionLabels;
export type SubjectKind = keyof typeof subjectLabels;
