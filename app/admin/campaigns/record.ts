import { requireStaff } from "@/lib/auth/current";
import { findCampaign } from "@/lib/campaigns/find";
import { recordPage } from "../../record-page";

export const campaignsCrumb = { label: "メール配信", href: "/admin/campaigns" };

export const campaignPage = recordPage({
  gate: requireStaff,
  path: "/admin/campaigns",
  find: findCampaign,
  above: [campaignsCrumb],
  name: ({ subject }) => subject,
});
