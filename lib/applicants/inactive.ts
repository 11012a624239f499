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

const asleep = 2 * 365 * day;
const month = 30 * day;
// A round runs once an hour: so few mails at a time never fill the queue.
const atOnce = 100;

/**
 * Keeps personal data no longer than it is wanted: after two years without a login a mail asks, a month later another
 * one, and a month after that the account is erased. A login, or the button behind the mail's link, ends it.
 */
export async function askInactive(now: Date): Promise<void> {
  const people = await getDb()
    .select({
      id: applicants.id,
      email: applicants.email,
      handle: applicants.handle,
      asked: sql<number>`case when ${applicants.inactivityMailAt} > ${lastActive(applicants)} then ${applicants.inactivityMails} else 0 end`,
    })
    .from(applicants)
    .where(and(isNull(applicants.suspendedAt), isInactive(now)))
    .orderBy(asc(lastActive(applicants)))
    .limit(atOnce);
  for (const person of people) {
    if (person.asked < 2) await ask(person, person.asked + 1, now);
    else await erase(person, now);
  }
}

type Person = { id: string; email: string; handle: string };

/** Two years without a login, and nothing asked within the last month. */
function isInactive(now: Date) {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return and(
    lt(lastActive(applicants), before(asleep)),
    sql`coalesce(${applicants.inactivityMailAt}, '-infinity') < ${before(month)}`,
  );
}

async function ask({ id, email, handle }: Person, time: number, now: Date): Promise<void> {
  const left = time === 1 ? 2 * month : month;
  const mail = await inactivityMail({
    to: email,
    handle,
    deletedOn: longDate(japanDate(new Date(now.getTime() + left))),
    keepUrl: `${env().APP_URL}/keep-account?token=${encodeURIComponent(keepToken(id))}`,
    again: time === 2,
  });
  await getDb().transaction(async (tx) => {
    if (!(await isStillInactive(tx, id, now))) return;
    await changeApplicant(tx, id, { inactivityMailAt: now, inactivityMails: time }, now);
    await queueMail(tx, { ...mail, priority: 1, dedupeKey: `dormant:${id}:${now.getTime()}` }, now);
  });
}

async function erase(person: Person, now: Date): Promise<void> {
  const receipt = await accountDeletedMail({ to: person.email, handle: person.handle });
  await getDb().transaction(async (tx) => {
    if (await isStillInactive(tx, person.id, now)) await eraseApplicant(tx, person, receipt, now);
  });
}

/** Asked under the lock of the row: a login or another round at this moment goes first, and then nothing is due. */
async function isStillInactive(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: applicants.id })
    .from(applicants)
    .where(and(eq(applicants.id, id), isInactive(now)))
    .for("update");
  return row !== undefined;
}
