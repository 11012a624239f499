import type { Crumb } from "@/components/ui/breadcrumbs";

export const staffCrumb = { label: "職員", href: "/admin/staff" };

export function staffCrumbs({ id, name }: { id: string; name: string }, label: string): Crumb[] {
  return [staffCrumb, { label: name, href: `/admin/staff/${id}` }, { label }];
}
