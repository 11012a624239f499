import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { employers } from "@/lib/db/schema/employers";
import { jobAlertFinds, jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { jobs } from "@/lib/db/schema/jobs";
import { mails } from "@/lib/db/schema/mails";
import { env } from "@/lib/env";
import { wage } from "@/lib/jobs/fields/labels";
import { isOpen } from "@/lib/jobs/open";
import { queueMail } from "@/lib/mail/outbox";
import { leaseMail, leaseOf } from "@/lib/mail/single-mails";
import type { Lease, Source } from "@/lib/mail/source";
import { alertMailKind } from "@/lib/mail/templates/alert-kind";
import { alertMail, type NamedJob } from "@/lib/mail/templates/job-alert";
import { grouped } from "@/lib/text/grouped";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { criteriaOfAddress, newestOf } from "./criteria";
import { isTheHour } from "./due";

/** What one mail names. */
const mostNamed = 20;
// For one lease: a transaction that skips many readers would take long.
const mostSkipped = 20;

/**
 * The mails of 新着のお知らせ, after those about accounts and those of the city. A mail is written when it is leased, in the same
 * transaction; from then on it is a row of the outbox like any other, whose text does not change.
 */
export const alertMails: Source = {
  callsAtOnce: 4,
  // The outbox gives up its rows for all sources.
  prepare: dropUnwanted,
  async lease(tx, now) {
    // Ten hours of night are less than the 23 for which a call may be repeated.
    if (!isTheHour(now)) return undefined;
    const again = await leaseMail(tx, eq(mails.kind, alertMailKind), now);
    return again ? leaseOf(again) : leaseNew(tx, now);
  },
};

/** A mail that was held back is not sent to an account that was suspended, or has become unreachable, meanwhile. */
async function dropUnwanted(): Promise<void> {
  const unwanted = getDb()
    .select({ email: applicants.email })
    .from(applicants)
    .where(or(isNotNull(applicants.suspendedAt), isNotNull(applicants.mailTrouble)));
  await getDb()
    .delete(mails)
    .where(
      and(
        eq(mails.kind, alertMailKind),
        eq(mails.state, "queued"),
        isNull(mails.firstAttemptAt),
        inArray(mails.toAddress, unwanted),
      ),
    );
}

async function leaseNew(tx: Tx, now: Date): Promise<Lease | undefined> {
  if (!seekerToolsAreOffered()) return undefined;
  for (let turn = 0; turn < mostSkipped; turn += 1) {
    const reader = await nextReader(tx, now);
    if (!reader) return undefined;
    const mailId = await writeMail(tx, reader, now);
    const mail = mailId && (await leaseMail(tx, eq(mails.id, mailId), now));
    if (mail) return leaseOf(mail);
  }
  return undefined;
}

/** Locks the account, as every change of it does before it touches alerts: no deadlock. One that is being changed waits for its turn. */
async function nextReader(tx: Tx, now: Date) {
  const [reader] = await tx
    .select({
      id: applicants.id,
      email: applicants.email,
      suspendedAt: applicants.suspendedAt,
      mailTrouble: applicants.mailTrouble,
      token: jobAlertReaders.token,
    })
    .from(jobAlertReaders)
    .innerJoin(applicants, eq(applicants.id, jobAlertReaders.applicantId))
    .where(lte(jobAlertReaders.dueAt, now))
    .orderBy(asc(jobAlertReaders.dueAt))
    .limit(1)
    .for("share", { of: applicants, skipLocked: true });
  return reader;
}

type Reader = NonNullable<Awaited<ReturnType<typeof nextReader>>>;

/** The id of the mail; undefined when nothing is left to tell, or no mail reaches the person. */
async function writeMail(tx: Tx, reader: Reader, now: Date): Promise<string | undefined> {
  const today = japanDate(now);
  const finds = reader.suspendedAt || reader.mailTrouble ? [] : await untold(tx, reader, now);
  await tx
    .update(jobAlertReaders)
    .set({ dueAt: null, ...(finds.length > 0 && { mailedOn: today }) })
    .where(eq(jobAlertReaders.applicantId, reader.id));
  const own = tx.select({ id: jobAlerts.id }).from(jobAlerts).where(eq(jobAlerts.applicantId, reader.id));
  await tx
    .update(jobAlertFinds)
    .set({ toldOn: today })
    .where(and(inArray(jobAlertFinds.alertId, own), isNull(jobAlertFinds.toldOn)));
  if (finds.length === 0) return undefined;
  const origin = env().APP_URL;
  const mail = await alertMail({
    to: reader.email,
    total: finds.length,
    alerts: byAlert(finds),
    stopAllUrl: `${origin}/alerts/stop/${reader.token}`,
  });
  const headers = {
    "List-Unsubscribe": `<${origin}/api/alerts/stop/${reader.token}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  // One mail a person a day, whatever else goes wrong.
  const dedupeKey = `job-alert:${reader.id}:${today}`;
  return queueMail(tx, { ...mail, headers, dedupeKey }, now);
}

/** What is open now of what this person has not been told, each posting once, the newest first. */
async function untold(tx: Tx, reader: Reader, now: Date) {
  const rows = await tx
    .select({
      id: jobs.id,
      title: jobs.title,
      employerName: employers.name,
      district: jobs.district,
      wageForm: jobs.wageForm,
      wageFrom: jobs.wageFrom,
      wageTo: jobs.wageTo,
      closesOn: jobs.closesOn,
      alertId: jobAlerts.id,
      search: jobAlerts.search,
      alertToken: jobAlerts.token,
    })
    .from(jobAlertFinds)
    .innerJoin(jobAlerts, eq(jobAlerts.id, jobAlertFinds.alertId))
    .innerJoin(jobs, eq(jobs.id, jobAlertFinds.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(jobAlerts.applicantId, reader.id), isNull(jobAlertFinds.toldOn), isOpen(now)))
    .orderBy(desc(jobs.publishedAt), asc(jobs.id), asc(jobAlerts.createdAt));
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

type Find = Awaited<ReturnType<typeof untold>>[number];

function named(job: Find): NamedJob {
  return {
    title: job.title,
    lines: [job.employerName, `${wage(job)}　${job.district}`, `応募の締切　${longDate(job.closesOn)}`],
    url: `${env().APP_URL}/jobs/${job.id}`,
  };
}

/** The newest postings are named, whichever alert found them; an alert of which some are left out has a link to all. */
function byAlert(finds: Find[]) {
  const isNamed = new Set(finds.slice(0, mostNamed));
  return [...grouped(finds, ({ alertId }) => alertId).values()].map((found) => {
    const { search, alertToken } = found[0] as Find;
    const jobs = found.filter((find) => isNamed.has(find)).map(named);
    return {
      criteria: criteriaOfAddress(search),
      jobs,
      moreUrl: jobs.length < found.length ? `${env().APP_URL}${newestOf(search)}` : undefined,
      stopUrl: `${env().APP_URL}/alerts/stop/${alertToken}`,
    };
  });
}
