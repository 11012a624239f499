import { and, eq, gte, isNull, lte, notExists, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { mails } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { isOpen } from "@/lib/jobs/open";
import { queueMail } from "@/lib/mail/outbox";
import { closingSoonMail } from "@/lib/mail/templates/job-submission";
import { longDate } from "@/lib/time/format";
import { addDays, japanDate, japanHour } from "@/lib/time/japan-day";

/** Days before the last day. Each mail is sent once, even if hourly rounds were missed. */
const steps = [5, 1] as const;
// Mails of one hourly round. Reminders never fill the queue.
const mostPerRound = 100;
// Reminders are sent from this hour in Japan on: none of them makes a phone ring at night.
const firstHour = 9;

/** Mails the users of a 事業者 5 days and 1 day before a posting closes, with the link to the page that extends it. */
export async function remindOfClosing(now: Date): Promise<void> {
  if (japanHour(now) < firstHour) return;
  for (const days of steps) {
    for (const reminder of await dueReminders(days, now)) await remind(reminder, now);
  }
}

async function dueReminders(days: (typeof steps)[number], now: Date) {
  const today = japanDate(now);
  const [from, until] = days === 5 ? [addDays(today, 2), addDays(today, 5)] : [today, addDays(today, 1)];
  // The key holds the last day, so that an extended posting gets reminders of its own. It holds no personal data.
  const key = sql<string>`'closing:' || ${jobs.id} || ':' || ${jobs.closesOn} || ${`:${days}:`} || ${employerUsers.id}`;
  return getDb()
    .select({
      id: jobs.id,
      title: jobs.title,
      closesOn: jobs.closesOn,
      employer: employers.name,
      to: employerUsers.email,
      key,
    })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .innerJoin(employerUsers, eq(employerUsers.employerId, jobs.employerId))
    .where(
      and(
        isOpen(now),
        isNull(employerUsers.suspendedAt),
        gte(jobs.closesOn, from),
        lte(jobs.closesOn, until),
        notExists(getDb().select({ id: mails.id }).from(mails).where(eq(mails.dedupeKey, key))),
      ),
    )
    .orderBy(jobs.closesOn, jobs.id, employerUsers.id)
    .limit(mostPerRound);
}

type Reminder = Awaited<ReturnType<typeof dueReminders>>[number];

async function remind({ id, title, closesOn, employer, to, key }: Reminder, now: Date): Promise<void> {
  const mail = await closingSoonMail({
    to,
    employer,
    title,
    closesOn: longDate(closesOn),
    url: `${env().APP_URL}/business/jobs/${id}/extend`,
  });
  await getDb().transaction((tx) => queueMail(tx, { ...mail, priority: 1, dedupeKey: key }, now));
}
