import { and, count, eq, gte, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { applicants } from "@/lib/db/schema/applicants";
import { campaignReads, campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import { isShown } from "@/lib/notices/shown";
import { isUuid } from "@/lib/text/uuid";

/** 市からのお知らせ in 求職者メニュー: the mails to the applicant's 属性, newest first, whether or not they arrived. */
export async function listReceived(applicant: Applicant, page: number) {
  const select = getDb()
    .select({
      id: campaigns.id,
      subject: campaigns.subject,
      sentAt: sentAt(),
      unread: sql<boolean>`${isUnread}`,
    })
    .from(campaigns)
    .innerJoin(applicants, eq(applicants.id, applicant.id))
    .leftJoin(campaignReads, isOwnRead)
    .where(belongsTo)
    // In the order of the index: plain "desc" means nulls first, and PostgreSQL would sort all rows.
    .orderBy(sql`${campaigns.queuedAt} desc nulls last`, campaigns.id);
  const joined = sql`${campaigns} inner join ${applicants} on ${eq(applicants.id, applicant.id)}`;
  return paginate(select, page, getDb().$count(joined, belongsTo));
}

export type Received = Awaited<ReturnType<typeof listReceived>>["rows"][number];

export async function countUnread(applicant: Applicant): Promise<number> {
  const [row] = await getDb()
    .select({ count: count() })
    .from(campaigns)
    .innerJoin(applicants, eq(applicants.id, applicant.id))
    .leftJoin(campaignReads, isOwnRead)
    .where(and(belongsTo, isUnread));
  return row?.count ?? 0;
}

/** One received mail. Finding it does not mark it as read. */
export async function findReceived(applicant: Applicant, id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({
      id: campaigns.id,
      subject: campaigns.subject,
      body: campaigns.body,
      audience: campaigns.audience,
      sentAt: sentAt(),
      noticeId: notices.id,
      unread: sql<boolean>`${isUnread}`,
    })
    .from(campaigns)
    .innerJoin(applicants, eq(applicants.id, applicant.id))
    .leftJoin(campaignReads, isOwnRead)
    .leftJoin(notices, and(eq(notices.id, campaigns.noticeId), isShown(now)))
    .where(and(eq(campaigns.id, id), belongsTo));
  return row;
}

/** Marks a mail as read. For a mail that is read already, or was not sent to the applicant, it changes nothing. */
export async function markRead(applicant: Applicant, id: string, now: Date): Promise<"read"> {
  const read = getDb()
    .select({
      applicantId: applicants.id,
      campaignId: campaigns.id,
      readAt: sql`${now.toISOString()}::timestamptz`.as("read_at"),
    })
    .from(campaigns)
    .innerJoin(applicants, eq(applicants.id, applicant.id))
    .where(and(eq(campaigns.id, id), belongsTo));
  await getDb().insert(campaignReads).select(read).onConflictDoNothing();
  return "read";
}

// A stopped campaign is not shown: it was stopped because something in it is wrong.
const belongsTo: SQL | undefined = and(
  isNotNull(campaigns.queuedAt),
  ne(campaigns.state, "stopped"),
  or(eq(campaigns.audience, "everyone"), eq(campaigns.audience, applicants.attribute)),
);

const isOwnRead = and(
  eq(campaignReads.campaignId, campaigns.id),
  eq(campaignReads.applicantId, applicants.id),
);

// What was sent before the applicant registered can be read, but does not count as unread.
const isUnread = and(isNull(campaignReads.readAt), gte(campaigns.queuedAt, applicants.createdAt));

function sentAt() {
  return sql<Date>`${campaigns.queuedAt}`.mapWith(campaigns.queuedAt);
}
