import { notFound } from "next/navigation";
import type { Staff } from "@/lib/actors";
import { requireStaff } from "@/lib/auth/current";
import { type FoundCampaign, findCampaign } from "@/lib/campaigns/find";

/** The メール that a page below /admin/campaigns/[id] is about, and who looks at it. */
export async function findDeskCampaign(
  params: Promise<{ id: string }>,
  page = "",
): Promise<{ staff: Staff; campaign: FoundCampaign }> {
  const { id } = await params;
  const staff = await requireStaff(`/admin/campaigns/${encodeURIComponent(id)}${page}`);
  return { staff, campaign: (await findCampaign(id)) ?? notFound() };
}
