/** An item of the menu, in the words of the manual (chapters 1 and 3). `audience`: to whom the header script shows it. */
export type MenuItem = {
  href: string;
  label: string;
  audience: "all" | "guest" | "applicant" | "employer" | "staff";
};

export const menu: MenuItem[] = [
  { href: "/", label: "トップ", audience: "all" },
  { href: "/jobs", label: "求人情報", audience: "all" },
  { href: "/employers", label: "登録事業者", audience: "all" },
  { href: "/notices", label: "お知らせ", audience: "all" },
  { href: "/login", label: "ログイン", audience: "guest" },
  { href: "/register", label: "求職者登録", audience: "guest" },
  { href: "/admin", label: "管理画面", audience: "staff" },
];

export const applicantMenu: MenuItem[] = [
  { href: "/mypage", label: "求職者メニュー", audience: "applicant" },
  { href: "/mypage/profile", label: "登録情報確認・編集", audience: "applicant" },
  { href: "/mypage/settings", label: "アカウント・メール配信設定", audience: "applicant" },
];

export const employerMenu: MenuItem[] = [
  { href: "/business", label: "事業者メニュー", audience: "employer" },
  { href: "/business/settings", label: "アカウント設定", audience: "employer" },
];

export const audienceClass = {
  all: "",
  guest: "for-guest",
  applicant: "for-applicant",
  employer: "for-employer",
  staff: "for-staff",
} as const;
