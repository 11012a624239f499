import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants, lastActive } from "@/lib/db/schema/applicants";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/outbox";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { inactivityMail } from "@/lib/mail/templates/inactive";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { day } from "@/lib/time/units";
import { changeApplicant } from "./change";
import { eraseApplicant } from "./erase";
import { keepToken } from "./keep-account";

const inactivity = 2 * 365 * day;
const month = 30 * day;
// A run each hour: a hundred mails at a time do not fill the outbox.
const mostPerRun = 100;

/**
 * Limits how long personal data is stored: after two years without a login a mail asks whether the account is still
 * wanted, a month later a second mail, and a month after that the account is erased. A login, or the button behind the
 * mail's link, stops it.
 */
export async function askInactive(now: Date): Promise<void> {
  const inactive = await getDb()
    .select({
      id: applicants.id,
      email: applicants.email,
      handle: applicants.handle,
      mailsSent: sql<number>`case when ${applicants.inactivityMailAt} > ${lastActive(applicants)} then ${applicants.inactivityMails} else 0 end`,
    })
    .from(applicants)
    .where(and(isNull(applicants.suspendedAt), isInactive(now)))
    .orderBy(asc(lastActive(applicants)))
    .limit(mostPerRun);
  for (const applicant of inactive) {
    if (applicant.mailsSent < 2) await ask(applicant, applicant.mailsSent + 1, now);
    else await erase(applicant, now);
  }
}

type Addressee = { id: string; email: string; handle: string };

/** Two years without a login, and no such mail within the last month. */
function isInactive(now: Date) {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return and(
    lt(lastActive(applicants), before(inactivity)),
    sql`coalesce(${applicants.inactivityMailAt}, '-infinity') < ${before(month)}`,
  );
}

async function ask({ id, email, handle }: Addressee, nth: number, now: Date): Promise<void> {
  const left = nth === 1 ? 2 * month : month;
  const mail = await inactivityMail({
    to: email,
    handle,
    deletedOn: longDate(japanDate(new Date(now.getTime() + left))),
    keepUrl: `${env().APP_URL}/keep-account?token=${encodeURIComponent(keepToken(id))}`,
    again: nth === 2,
  });
  await getDb().transaction(async (tx) => {
    if (!(await isStillInactive(tx, id, now))) return;
    await changeApplicant(tx, id, { inactivityMailAt: now, inactivityMails: nth }, now);
    await queueMail(tx, { ...mail, priority: 1, dedupeKey: `dormant:${id}:${now.getTime()}` }, now);
  });
}

async function erase(applicant: Addressee, now: Date): Promise<void> {
  const receipt = await accountDeletedMail({ to: applicant.email, handle: applicant.handle });
  await getDb().transaction(async (tx) => {
    if (await isStillInactive(tx, applicant.id, now)) await eraseApplicant(tx, applicant, receipt, now);
  });
}

/** Checks again under the row's lock, which a concurrent login or run of another instance takes too. */
async function isStillInactive(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(and(eq(applicants.id, id), isInactive(now)))
    .for("update");
  return row !== undefined;
}
