import type { Crumb } from "@/components/ui/breadcrumbs";

export const jobsCrumb = { label: "求人", href: "/admin/jobs" };

export function jobCrumbs({ id, title }: { id: string; title: string }, label: string): Crumb[] {
  return [jobsCrumb, { label: title, href: `/admin/jobs/${id}` }, { label }];
}
