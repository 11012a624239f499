export const accountCrumbs = (label: string) => [
  { label: "自分のアカウント", href: "/admin/account" },
  { label },
];
