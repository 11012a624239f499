import { and, count, eq, lte } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants, type mailTroubles } from "@/lib/db/schema/applicants";
import { day } from "@/lib/time/units";

export type MailTrouble = { trouble: (typeof mailTroubles)[number]; since: Date };

/** Why no campaign goes to this applicant, and since when; undefined: mails reach the address. */
export async function findMailTrouble(applicant: Applicant): Promise<MailTrouble | undefined> {
  const [row] = await getDb()
    .select({ trouble: applicants.mailTrouble, since: applicants.mailTroubleAt })
    .from(applicants)
    .where(eq(applicants.id, applicant.id));
  return row && mailTroubleOf(row);
}

export function mailTroubleOf(row: {
  trouble: MailTrouble["trouble"] | null;
  since: Date | null;
}): MailTrouble | undefined {
  return row.trouble && row.since ? { trouble: row.trouble, since: row.since } : undefined;
}

const unreachableDays = 90;

/** 「90日以上届かない」 */
export function isLongUnreachable(now: Date) {
  const before = new Date(now.getTime() - unreachableDays * day);
  return and(eq(applicants.mailTrouble, "bounced"), lte(applicants.mailTroubleAt, before));
}

export async function countLongUnreachable(now: Date): Promise<number> {
  const [row] = await getDb().select({ count: count() }).from(applicants).where(isLongUnreachable(now));
  return row?.count ?? 0;
}
