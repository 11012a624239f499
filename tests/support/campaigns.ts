import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { campaignMails } from "@/lib/campaigns/campaign-mails";
import { recipientMark } from "@/lib/campaigns/recipient-mark";
import { saveCampaign } from "@/lib/campaigns/save";
import type { CampaignInput } from "@/lib/campaigns/schema";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { campaigns } from "@/lib/db/schema/campaigns";
import { alertMails } from "@/lib/job-alerts/alert-mails";
import { deliverDue } from "@/lib/mail/deliver";
import { singleMails } from "@/lib/mail/single-mails";
import { signedInAdmin, start } from "./people";

/** Inserts applicants a0@example.jp, a1@example.jp, … who want the city's mails; their ids. */
export async function recipients(
  count: number,
  now: Date,
  more: Partial<typeof applicants.$inferInsert> = {},
) {
  const rows = Array.from({ length: count }, (_, at) => ({
    email: `a${at}@example.jp`,
    passwordHash: "nobody logs in",
    passwordChangedAt: now,
    handle: `ABC${String(1_000_000 + at)}`,
    attribute: "general" as const,
    wantsMail: true,
    wantsMailChosenAt: now,
    termsAgreedAt: now,
    createdAt: now,
    updatedAt: now,
    ...more,
  }));
  const made = await getDb().insert(applicants).values(rows).returning({ id: applicants.id });
  return made.map(({ id }) => id);
}

/** Inserts a campaign that an admin has confirmed, due at `now`; its id. */
export async function confirmedCampaign(
  now: Date,
  more: Partial<typeof campaigns.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const admin = await signedInAdmin(now);
  await getDb()
    .insert(campaigns)
    .values({
      id,
      subject: "説明会のお知らせ",
      body: "説明会を開きます。",
      audience: "everyone",
      state: "scheduled",
      writtenBy: admin.id,
      confirmedBy: admin.id,
      sendsAt: now,
      frozenSubject: "【就職応援】説明会のお知らせ",
      frozenText: `説明会を開きます。\nhttp://localhost:3000/unsubscribe/${recipientMark}\n`,
      frozenHtml: `<p>説明会を開きます。</p><a href="http://localhost:3000/unsubscribe/${recipientMark}">停止</a>`,
      createdAt: now,
      updatedAt: now,
      ...more,
    });
  return id;
}

/** One pass of the delivery worker over every source of mails, as the site runs it. */
export function deliverAll(now: Date): Promise<number> {
  return deliverDue(now, [singleMails, campaignMails, alertMails]);
}

/** What the form of a new メール sends. */
export function campaignForm(own: Partial<CampaignInput> = {}): CampaignInput {
  return {
    id: randomUUID(),
    version: 0,
    intent: "save",
    subject: "説明会のお知らせ",
    body: "説明会を開きます。",
    audience: "everyone",
    noticeId: null,
    ...own,
  };
}

/** A draft, made by `saveCampaign`. */
export async function draftCampaign(staff: Staff, own: Partial<CampaignInput> = {}, now = start) {
  const answer = await saveCampaign(staff, campaignForm(own), now);
  if (answer.outcome !== "saved") throw new Error(JSON.stringify(answer));
  return answer.row;
}

export async function campaignRow(id: string) {
  const [row] = await getDb().select().from(campaigns).where(eq(campaigns.id, id));
  if (!row) throw new Error("no campaign");
  return row;
}
