import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { env } from "@/lib/env";
import { campaignMail } from "@/lib/mail/templates/campaign";
import { recipientMark } from "./recipient-mark";
import type { CampaignRow } from "./rows";

export type RenderedMail = { subject: string; text: string; html: string };

/** The mail as it is sent, with `recipientMark` in place of the recipient's token. A confirmed mail is frozen: it is not rendered again. */
export async function mailOf(campaign: CampaignRow): Promise<RenderedMail> {
  const { frozenSubject, frozenText, frozenHtml } = campaign;
  if (frozenSubject !== null && frozenText !== null && frozenHtml !== null) {
    return { subject: frozenSubject, text: frozenText, html: frozenHtml };
  }
  return renderCampaign(campaign);
}

/** Renders the saved text. `note`: the first lines of a テスト送信. */
export async function renderCampaign(campaign: CampaignRow, note?: string[]): Promise<RenderedMail> {
  const app = env().APP_URL;
  return campaignMail({
    // If an author typed the placeholder, each recipient's token would stand where it does not belong.
    subject: campaign.subject.replaceAll(recipientMark, ""),
    body: campaign.body.replaceAll(recipientMark, ""),
    noticeUrl: (await isLinked(campaign.noticeId)) ? `${app}/notices/${campaign.noticeId}` : undefined,
    stopUrl: `${app}/unsubscribe/${recipientMark}`,
    note,
  });
}

/** For previews, with a token that belongs to no recipient: its link unsubscribes nobody. */
export function withoutRecipient({ subject, text, html }: RenderedMail): RenderedMail {
  const sample = (part: string) => part.replaceAll(recipientMark, "sample");
  return { subject, text: sample(text), html: sample(html) };
}

// A draft or a withdrawn お知らせ has no page. A scheduled one is public before the mail is sent: see confirm.ts.
async function isLinked(noticeId: string | null): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb().select({ state: notices.state }).from(notices).where(eq(notices.id, noticeId));
  return row?.state === "published";
}
