import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants, lastActive } from "@/lib/db/schema/accounts";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/outbox";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { dormantMail } from "@/lib/mail/templates/dormant";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { day } from "@/lib/time/units";
import { forgetApplicant } from "./forget";
import { keepToken } from "./keep-account";

const asleep = 2 * 365 * day;
const month = 30 * day;
// Of one round an hour: such mails never fill the queue.
const atOnce = 100;

/**
 * Keeps nobody's data for longer than it is wanted: after two years without a login a mail asks, a month later another,
 * and another month later the account goes. A login, or the button behind the mail's link, ends it.
 */
export async function lookAfterDormant(now: Date): Promise<void> {
  const people = await getDb()
    .select({
      id: applicants.id,
      email: applicants.email,
      handle: applicants.handle,
      asked: sql<number>`case when ${applicants.dormantMailAt} > ${lastActive(applicants)} then ${applicants.dormantMails} else 0 end`,
    })
    .from(applicants)
    .where(and(isNull(applicants.suspendedAt), isDormant(now)))
    .orderBy(asc(lastActive(applicants)))
    .limit(atOnce);
  for (const person of people) {
    if (person.asked < 2) await ask(person, person.asked + 1, now);
    else await letGo(person, now);
  }
}

type Person = { id: string; email: string; handle: string };

/** Two years without a login, and nothing asked within the last month. */
function isDormant(now: Date) {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return and(
    lt(lastActive(applicants), before(asleep)),
    sql`coalesce(${applicants.dormantMailAt}, '-infinity') < ${before(month)}`,
  );
}

async function ask({ id, email, handle }: Person, time: number, now: Date): Promise<void> {
  const left = time === 1 ? 2 * month : month;
  const mail = await dormantMail({
    to: email,
    handle,
    deletedOn: longDate(japanDate(new Date(now.getTime() + left))),
    keepUrl: `${env().APP_URL}/keep-account?token=${encodeURIComponent(keepToken(id))}`,
    again: time === 2,
  });
  await getDb().transaction(async (tx) => {
    // A login at this moment goes first: then there is nothing to ask.
    const [asked] = await tx
      .update(applicants)
      .set({ dormantMailAt: now, dormantMails: time })
      .where(and(eq(applicants.id, id), isDormant(now)))
      .returning({ id: applicants.id });
    if (!asked) return;
    await queueMail(tx, { ...mail, priority: 1, dedupeKey: `dormant:${id}:${now.getTime()}` }, now);
  });
}

async function letGo(person: Person, now: Date): Promise<void> {
  const receipt = await accountDeletedMail({ to: person.email, handle: person.handle });
  await getDb().transaction(async (tx) => {
    const [gone] = await tx
      .select({ id: applicants.id })
      .from(applicants)
      .where(and(eq(applicants.id, person.id), isDormant(now)))
      .for("update");
    if (gone) await forgetApplicant(tx, person, receipt, now);
  });
}
