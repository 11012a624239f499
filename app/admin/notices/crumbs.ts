import type { Crumb } from "@/components/ui/breadcrumbs";

export const noticesCrumb = { label: "お知らせ", href: "/admin/notices" };

export function noticeCrumbs({ id, title }: { id: string; title: string }, label: string): Crumb[] {
  return [noticesCrumb, { label: title, href: `/admin/notices/${id}` }, { label }];
}
