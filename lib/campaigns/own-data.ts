import { and, desc, eq, isNotNull, or, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { campaignReads, campaigns, deliveries } from "@/lib/db/schema/campaigns";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment, momentText } from "@/lib/time/format";
import { skipReasonLabels } from "./labels";
import { deliveryResult } from "./results";

/** The city's mails to a 求職者, and which of them were read in 求職者メニュー, for the file of their own data; without tokens. */
export async function ownCampaignMails(applicant: Applicant, tx: Tx): Promise<DataSection> {
  const own = and(eq(deliveries.campaignId, campaigns.id), eq(deliveries.applicantId, applicant.id));
  const read = and(eq(campaignReads.campaignId, campaigns.id), eq(campaignReads.applicantId, applicant.id));
  const rows = await tx
    .select({
      subject: campaigns.subject,
      campaignState: campaigns.state,
      queuedAt: campaigns.queuedAt,
      state: deliveries.state,
      skipReason: deliveries.skipReason,
      acceptedAt: deliveries.acceptedAt,
      deliveredAt: deliveries.deliveredAt,
      delayedAt: deliveries.delayedAt,
      bouncedAt: deliveries.bouncedAt,
      complainedAt: deliveries.complainedAt,
      unsubscribedAt: deliveries.unsubscribedAt,
      readAt: campaignReads.readAt,
    })
    .from(campaigns)
    .leftJoin(deliveries, own)
    .leftJoin(campaignReads, read)
    .where(or(isNotNull(deliveries.id), isNotNull(campaignReads.readAt)))
    .orderBy(sql`${campaigns.queuedAt} desc nulls last`, desc(campaigns.id));
  return {
    title: "市からのお知らせメール",
    headings: [
      "件名",
      "配信の日時",
      "結果",
      "求職者メニューで読んだ日時",
      "このメールから配信を停止した日時",
    ],
    rows: rows.map(({ campaignState, state, skipReason, readAt, unsubscribedAt, ...mail }) => [
      // A stopped campaign has something wrong in it: who did not get it does not read it here either.
      campaignState === "stopped" && !mail.acceptedAt ? "（配信を取りやめたお知らせ）" : mail.subject,
      momentText(mail.acceptedAt ?? mail.queuedAt),
      [
        state
          ? deliveryResult({ ...mail, state } as Parameters<typeof deliveryResult>[0])
          : "お送りしていません",
        skipReason ? `（${skipReasonLabels[skipReason]}）` : "",
      ].join(""),
      readAt ? longMoment(readAt) : "",
      momentText(unsubscribedAt),
    ]),
  };
}
