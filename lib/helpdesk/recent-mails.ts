import { desc, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { campaigns, deliveries } from "@/lib/db/schema/campaigns";
import { type MailAnswer, mailAnswer } from "@/lib/mail/answer";
import { recentMails } from "@/lib/mail/recent";
import type { HelpdeskSubject } from "./find";

/** One mail to the subject: about the account, or of a campaign with its 件名. */
export type SubjectMail = {
  id: string;
  sentAs: { as: "account-mail"; kind: string } | { as: "campaign"; subject: string };
  state: (typeof deliveries.$inferSelect)["state"] | "queued";
  skipReason: (typeof deliveries.$inferSelect)["skipReason"];
  attempts: number;
  lastError: string | null;
  /** When it was put into the outbox, or its campaign was. */
  queuedAt: Date;
  acceptedAt: Date | null;
  answer: MailAnswer | undefined;
};

/** The newest mails of both kinds, with what the receiving server has reported since. */
export async function subjectMails(subject: HelpdeskSubject, most: number): Promise<SubjectMail[]> {
  const [accountMails, campaignMails] = await Promise.all([
    recentMails(subject.email, most),
    subject.state === "registered" ? recentDeliveries(subject.id, most) : [],
  ]);
  const all: SubjectMail[] = [
    ...accountMails.map(({ kind, createdAt, ...mail }) => ({
      ...mail,
      sentAs: { as: "account-mail" as const, kind },
      skipReason: null,
      queuedAt: createdAt,
      answer: mailAnswer(mail),
    })),
    ...campaignMails.map(({ subject, ...mail }) => ({
      ...mail,
      sentAs: { as: "campaign" as const, subject },
      attempts: 0,
      answer: mailAnswer(mail),
    })),
  ];
  return all.sort((one, other) => other.queuedAt.getTime() - one.queuedAt.getTime()).slice(0, most);
}

async function recentDeliveries(applicantId: string, most: number) {
  return getDb()
    .select({
      id: deliveries.id,
      subject: campaigns.subject,
      state: deliveries.state,
      skipReason: deliveries.skipReason,
      lastError: deliveries.lastError,
      queuedAt: sql<Date>`${campaigns.queuedAt}`.mapWith(campaigns.queuedAt),
      acceptedAt: deliveries.acceptedAt,
      deliveredAt: deliveries.deliveredAt,
      delayedAt: deliveries.delayedAt,
      bouncedAt: deliveries.bouncedAt,
      complainedAt: deliveries.complainedAt,
    })
    .from(deliveries)
    .innerJoin(campaigns, eq(campaigns.id, deliveries.campaignId))
    .where(eq(deliveries.applicantId, applicantId))
    .orderBy(desc(campaigns.queuedAt))
    .limit(most);
}
