import type { Crumb } from "@/components/ui/breadcrumbs";

const approvals = { label: "承認", href: "/admin/approvals" };

export function applicationCrumbs({ id, name }: { id: string; name: string }, step?: string): Crumb[] {
  if (!step) return [approvals, { label: name }];
  return [approvals, { label: name, href: `/admin/approvals/applications/${id}` }, { label: step }];
}
