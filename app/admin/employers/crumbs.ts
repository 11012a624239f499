import type { Crumb } from "@/components/ui/breadcrumbs";

export const employersCrumb = { label: "事業者", href: "/admin/employers" };

export function employerCrumbs({ id, name }: { id: string; name: string }, label: string): Crumb[] {
  return [employersCrumb, { label: name, href: `/admin/employers/${id}` }, { label }];
}
