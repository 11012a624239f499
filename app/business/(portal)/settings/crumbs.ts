import type { Crumb } from "@/components/ui/breadcrumbs";

export function settingsCrumbs(label: string): Crumb[] {
  return [
    { label: "メニュー", href: "/business" },
    { label: "アカウント設定", href: "/business/settings" },
    { label },
  ];
}
