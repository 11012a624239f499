import { notFound } from "next/navigation";
import { record } from "@/lib/audit/record";
import { requireStaff } from "@/lib/auth/current";
import { findCampaign } from "@/lib/campaigns/find";
import { campaignResults, resultHeadings } from "@/lib/campaigns/results";
import { subjectOf } from "@/lib/campaigns/rows";
import { csvDownload, encodingOf } from "@/lib/csv/download";
import { csvStream } from "@/lib/csv/stream";
import { getDb } from "@/lib/db/client";

export async function GET(request: Request, { params }: RouteContext<"/admin/campaigns/[id]/csv">) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/campaigns/${encodeURIComponent(id)}`);
  const campaign = await findCampaign(id);
  if (!campaign?.queuedAt) notFound();
  await record(getDb(), staff, { action: "export", subject: subjectOf(campaign) }, new Date());
  const encoding = encodingOf(request.url);
  return csvDownload(
    csvStream(resultHeadings, campaignResults(campaign.id), encoding),
    `配信結果_${campaign.subject}`,
    encoding,
  );
}
