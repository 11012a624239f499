import type { Crumb } from "@/components/ui/breadcrumbs";

export const menuCrumb = { label: "メニュー", href: "/business" };
export const jobsCrumb = { label: "求人の管理", href: "/business/jobs" };

/** `path`: of the posting or of what is being written, below which the page stands. */
export function jobCrumbs(title: string, path?: string, step?: string): Crumb[] {
  if (!path || !step) return [menuCrumb, jobsCrumb, { label: title }];
  return [menuCrumb, jobsCrumb, { label: title, href: path }, { label: step }];
}
