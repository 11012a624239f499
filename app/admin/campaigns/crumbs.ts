import type { Crumb } from "@/components/ui/breadcrumbs";

export const campaignsCrumb = { label: "メール配信", href: "/admin/campaigns" };

export function campaignCrumbs({ id, subject }: { id: string; subject: string }, label: string): Crumb[] {
  return [campaignsCrumb, { label: subject, href: `/admin/campaigns/${id}` }, { label }];
}
