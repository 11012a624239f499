import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/content";
import { env } from "@/lib/env";
import { campaignMail } from "@/lib/mail/templates/campaign";
import { recipientMark } from "./recipient-mark";
import type { CampaignRow } from "./row";

export type RenderedMail = { subject: string; text: string; html: string };

/** The mail as it goes out, `recipientMark` where each recipient's own token belongs: frozen once it is confirmed. */
export async function mailOf(campaign: CampaignRow): Promise<RenderedMail> {
  const { frozenSubject, frozenText, frozenHtml } = campaign;
  if (frozenSubject !== null && frozenText !== null && frozenHtml !== null) {
    return { subject: frozenSubject, text: frozenText, html: frozenHtml };
  }
  return renderCampaign(campaign);
}

/** The same from what is written now. `note` stands above a テスト送信. */
export async function renderCampaign(campaign: CampaignRow, note?: string[]): Promise<RenderedMail> {
  const app = env().APP_URL;
  return campaignMail({
    // Typed by an author it would hand out a token where none belongs.
    subject: campaign.subject.replaceAll(recipientMark, ""),
    body: campaign.body.replaceAll(recipientMark, ""),
    noticeUrl: (await isLinked(campaign.noticeId)) ? `${app}/notices/${campaign.noticeId}` : undefined,
    stopUrl: `${app}/unsubscribe/${recipientMark}`,
    note,
  });
}

/** For looking at: no recipient has this token, and its link stops nothing. */
export function withoutRecipient({ subject, text, html }: RenderedMail): RenderedMail {
  const sample = (part: string) => part.replaceAll(recipientMark, "sample");
  return { subject, text: sample(text), html: sample(html) };
}

// A draft or a withdrawn お知らせ has no page to lead to. One with a 公開日時 has: see confirm.
async function isLinked(noticeId: string | null): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb().select({ state: notices.state }).from(notices).where(eq(notices.id, noticeId));
  return row?.state === "published";
}
