export type StaffMenuItem = { href: string; label: string; adminOnly?: true };

/** The menu of /admin. */
export const staffMenu: StaffMenuItem[] = [
  { href: "/admin", label: "ダッシュボード" },
  { href: "/admin/approvals", label: "承認" },
  { href: "/admin/notices", label: "お知らせ" },
  { href: "/admin/campaigns", label: "メール配信" },
  { href: "/admin/jobs", label: "求人" },
  { href: "/admin/complaints", label: "事実と違うとの連絡" },
  { href: "/admin/synonyms", label: "検索のことば" },
  { href: "/admin/employers", label: "事業者" },
  { href: "/admin/applicants", label: "求職者" },
  { href: "/admin/survey", label: "アンケート集計" },
  { href: "/admin/report", label: "年度報告" },
  { href: "/admin/terms", label: "規約" },
  { href: "/admin/staff", label: "職員", adminOnly: true },
  { href: "/admin/audit", label: "操作履歴", adminOnly: true },
];
