import { and, asc, eq, isNotNull, isNull, lt, notExists, type SQL } from "drizzle-orm";
import { lockApplicant } from "@/lib/applicants/lock";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/outbox";
import { alertQuestionMail } from "@/lib/mail/templates/job-alert";
import { after } from "@/lib/time/after";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { day } from "@/lib/time/units";
import { criteriaOfAddress } from "./criteria";
import { isTheHour } from "./due";
import { endAlert } from "./end";

const asked = 365 * day;
const answered = 30 * day;
// A run each hour: so many mails at a time do not fill the outbox.
const mostPerRun = 100;

/** Asks after twelve months whether alerts are still wanted, in one mail a person, and ends those without an answer a month later. */
export async function askAboutAlerts(now: Date): Promise<void> {
  if (!seekerToolsAreOffered() || !isTheHour(now)) return;
  for (const id of await ownersOf(isOld(now))) await getDb().transaction((tx) => ask(tx, id, now));
  for (const id of await ownersOf(isUnanswered(now))) await getDb().transaction((tx) => end(tx, id, now));
}

/** Those of a suspended account wait until it is used again. */
function isOld(now: Date): SQL | undefined {
  const suspended = getDb()
    .select({ id: applicants.id })
    .from(applicants)
    .where(and(eq(applicants.id, jobAlerts.applicantId), isNotNull(applicants.suspendedAt)));
  return and(isNull(jobAlerts.askedAt), lt(jobAlerts.wantedSince, after(now, -asked)), notExists(suspended));
}

function isUnanswered(now: Date): SQL | undefined {
  return lt(jobAlerts.askedAt, after(now, -answered));
}

async function ownersOf(condition: SQL | undefined): Promise<string[]> {
  const rows = await getDb()
    .selectDistinct({ id: jobAlerts.applicantId })
    .from(jobAlerts)
    .where(condition)
    .limit(mostPerRun);
  return rows.map(({ id }) => id);
}

async function ask(tx: Tx, applicantId: string, now: Date): Promise<void> {
  const [owner] = await tx
    .select({ email: applicants.email, token: jobAlertReaders.token })
    .from(applicants)
    .innerJoin(jobAlertReaders, eq(jobAlertReaders.applicantId, applicants.id))
    .where(eq(applicants.id, applicantId))
    .for("update", { of: applicants });
  if (!owner) return;
  const old = and(eq(jobAlerts.applicantId, applicantId), isOld(now));
  const alerts = await tx
    .select({ search: jobAlerts.search })
    .from(jobAlerts)
    .where(old)
    .orderBy(asc(jobAlerts.createdAt));
  if (alerts.length === 0) return;
  await tx.update(jobAlerts).set({ askedAt: now }).where(old);
  const mail = await alertQuestionMail({
    to: owner.email,
    criteria: alerts.map(({ search }) => criteriaOfAddress(search)),
    endsOn: longDate(japanDate(after(now, answered))),
    keepUrl: `${env().APP_URL}/alerts/keep/${owner.token}`,
  });
  const dedupeKey = `job-alert-question:${applicantId}:${now.getTime()}`;
  await queueMail(tx, { ...mail, priority: 1, dedupeKey }, now);
}

async function end(tx: Tx, applicantId: string, now: Date): Promise<void> {
  if (!(await lockApplicant(tx, applicantId))) return;
  const unanswered = await tx
    .select({ id: jobAlerts.id })
    .from(jobAlerts)
    .where(and(eq(jobAlerts.applicantId, applicantId), isUnanswered(now)));
  for (const { id } of unanswered) await endAlert(tx, { id, applicantId }, now);
}
