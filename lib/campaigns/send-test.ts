import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { queuedMomentsAgo, queueMail } from "@/lib/mail/outbox";
import { renderCampaign, withoutRecipient } from "./rendered";
import { subjectOf } from "./rows";

const kind = "campaign-test";
const note = [
  "◇これはテスト送信です。求職者には送っていません。",
  "終わりにある「配信を停止する」のURLは、このメールでは働きません。",
];

export type SendTestOutcome = "sent" | "no-body" | "unknown";

/** テスト送信: sends the saved text to the 職員 who pressed, and to nobody else. Presses within seconds send one mail. */
export async function sendTest(staff: Staff, id: string, now: Date): Promise<SendTestOutcome> {
  const [campaign] = await getDb().select().from(campaigns).where(eq(campaigns.id, id));
  if (!campaign) return "unknown";
  if (!campaign.body) return "no-body";
  const { subject, text, html } = withoutRecipient(await renderCampaign(campaign, note));
  await getDb().transaction(async (tx) => {
    if (await queuedMomentsAgo(tx, staff.email, [kind], now)) return;
    const mail = { kind, to: staff.email, subject: `【テスト】${subject}`, text, html };
    await queueMail(tx, { ...mail, dedupeKey: `${kind}:${randomUUID()}` }, now);
    await record(tx, staff, { action: "test-mail", subject: subjectOf(campaign) }, now);
  });
  return "sent";
}
