import { requireStaff } from "@/lib/auth/current";
import { findCampaign } from "@/lib/campaigns/find";
import { mailOf, withoutRecipient } from "@/lib/campaigns/rendered";

// The mail has its own inline styles and loads nothing else. Its links open in new tabs.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox";

/** The HTML of a メール, for the frames on its pages. */
export async function GET(_request: Request, { params }: RouteContext<"/admin/campaigns/[id]/mail">) {
  const { id } = await params;
  await requireStaff(`/admin/campaigns/${encodeURIComponent(id)}`);
  const campaign = await findCampaign(id);
  if (!campaign) return new Response("not found", { status: 404 });
  const { html } = withoutRecipient(await mailOf(campaign));
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "x-frame-options": "SAMEORIGIN",
      "cache-control": "private, no-store",
    },
  });
}
