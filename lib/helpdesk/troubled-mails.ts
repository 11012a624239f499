import { and, eq, like, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { applicants } from "@/lib/db/schema/applicants";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { mails } from "@/lib/db/schema/mails";
import { isTroubled } from "@/lib/mail/troubled";

/** For how many days the outbox keeps the address of a mail that has ended. */
export const troubledDays = 30;

/**
 * Mails that did not arrive, or perhaps did not: newest first, those 対応済み at the end. `handle`: of the account, while the
 * outbox keeps the address.
 */
export async function listTroubledMails(page: number, now: Date) {
  const matching = isTroubled(troubledDays, now);
  const select = getDb()
    .select({
      id: mails.id,
      kind: mails.kind,
      state: mails.state,
      attempts: mails.attempts,
      lastError: mails.lastError,
      bouncedAt: mails.bouncedAt,
      endedAt: mails.endedAt,
      handledAt: mails.handledAt,
      addressKnown: sql<boolean>`${mails.toAddress} is not null`,
      handle: applicants.handle,
      employerName: employers.name,
    })
    .from(mails)
    .leftJoin(applicants, eq(applicants.email, mails.toAddress))
    .leftJoin(employerUsers, and(eq(employerUsers.email, mails.toAddress), like(mails.kind, "business-%")))
    .leftJoin(employers, eq(employers.id, employerUsers.employerId))
    .where(matching)
    .orderBy(sql`${mails.handledAt} is not null`, sql`${mails.endedAt} desc nulls last`, mails.id);
  return paginate(select, page, getDb().$count(mails, matching));
}
