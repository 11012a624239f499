import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { env } from "@/lib/env";
import { campaignMail } from "@/lib/mail/templates/campaign";
import { newRecipientMark, recipientMark } from "./recipient-mark";
import type { CampaignRow } from "./rows";

/** `mark` stands in place of the recipient's token; `origin`: the site's own, which its headers name. */
export type RenderedMail = { subject: string; text: string; html: string; mark: string; origin: string };

/** The mail as it is sent. A confirmed mail is frozen: it is not rendered again. */
export async function mailOf(campaign: CampaignRow): Promise<RenderedMail> {
  const { frozenSubject, frozenText, frozenHtml, frozenMark, frozenOrigin } = campaign;
  if (frozenSubject !== null && frozenText !== null && frozenHtml !== null) {
    return {
      subject: frozenSubject,
      text: frozenText,
      html: frozenHtml,
      mark: frozenMark ?? recipientMark,
      origin: frozenOrigin ?? env().APP_URL,
    };
  }
  return renderCampaign(campaign);
}

/** Renders the saved text. `note`: the first lines of a テスト送信. */
export async function renderCampaign(campaign: CampaignRow, note?: string[]): Promise<RenderedMail> {
  const origin = env().APP_URL;
  const mark = newRecipientMark();
  const mail = await campaignMail({
    subject: campaign.subject,
    body: campaign.body,
    noticeUrl: (await isLinked(campaign.noticeId)) ? `${origin}/notices/${campaign.noticeId}` : undefined,
    stopUrl: `${origin}/unsubscribe/${mark}`,
    note,
  });
  return { ...mail, mark, origin };
}

// Gmail shows 102 kB of a mail (102,400 bytes as it is encoded, of which the HTML is the greater part).
const longMailBytes = 90_000;

/** Whether a mail program may cut the mail off. */
export function isLongMail({ text, html }: Pick<RenderedMail, "text" | "html">): boolean {
  return Math.max(Buffer.byteLength(text), Buffer.byteLength(html)) >= longMailBytes;
}

/** For previews, with a token that belongs to no recipient: its link unsubscribes nobody. */
export function withoutRecipient({ subject, text, html, mark }: Omit<RenderedMail, "origin">) {
  const sample = (part: string) => part.replaceAll(mark, "sample");
  return { subject, text: sample(text), html: sample(html) };
}

// A draft or a withdrawn お知らせ has no page. A scheduled one is public before the mail is sent: see confirm.ts.
async function isLinked(noticeId: string | null): Promise<boolean> {
  if (!noticeId) return false;
  const [row] = await getDb().select({ state: notices.state }).from(notices).where(eq(notices.id, noticeId));
  return row?.state === "published";
}
