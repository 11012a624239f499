import { and, asc, desc, eq, gt, inArray, min, sql } from "drizzle-orm";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobAlertFinds, jobAlertReaders, jobAlerts } from "@/lib/db/schema/job-alerts";
import { jobs } from "@/lib/db/schema/jobs";
import { conditionOf } from "@/lib/jobs/search/matching";
import { log } from "@/lib/log";
import { grouped } from "@/lib/text/grouped";
import { after } from "@/lib/time/after";
import { japanDate } from "@/lib/time/japan-day";
import { day, minute } from "@/lib/time/units";
import { searchOfAlert } from "./criteria";
import { isDue, isTheHour } from "./due";

/** What an alert finds in one pass: a mail names twenty postings, and says by a link that there are more. */
export const mostFinds = 21;

// A posting may be committed after the moment that it carries. What is found twice is stored once.
const overlap = 10 * minute;
// After a longer pause of the whole site, what is older is no news.
const longestWindow = 15 * day;
const alertsAtOnce = 1000;
// The connection takes the next search while it answers this one.
const searchesAtOnce = 8;

/** The moment from which on the public could read the posting. */
export const publicSince = sql`greatest(${jobs.publishedAt}, ${jobs.opensOn}::timestamp at time zone 'Asia/Tokyo')`;

/**
 * One pass over what is due: looks what has become public since, stores what each alert has found, and then makes the mails
 * due. Broken off, it goes on where it was: an alert carries how far it has been searched, and a posting is found once.
 */
export async function searchNewJobs(now: Date): Promise<void> {
  if (!seekerToolsAreOffered() || !isTheHour(now)) return;
  const [{ since } = { since: null }] = await getDb()
    .select({ since: min(jobAlerts.searchedUntil) })
    .from(jobAlerts)
    .where(isDue(now));
  if (since) {
    const began = performance.now();
    const searched = await amongNewJobs(since, now, (tx) => searchAll(tx, now));
    log.info({ alerts: searched, ms: Math.round(performance.now() - began) }, "alerts.searched");
  }
  await makeMailsDue(now);
}

/**
 * Runs `work` where the table of postings holds only those that became public after `since`: a temporary table stands before
 * the real one on this connection. So an alert is searched by the very condition of the list, in a fraction of its time.
 */
async function amongNewJobs<Answer>(since: Date, now: Date, work: (tx: Tx) => Promise<Answer>) {
  const from = new Date(Math.max(since.getTime() - overlap, now.getTime() - longestWindow));
  return getDb().transaction(async (tx) => {
    await tx.execute(sql`create temporary table jobs (like public.jobs including indexes) on commit drop`);
    await tx.execute(sql`
      insert into pg_temp.jobs select * from public.jobs
      where state = 'published'
        and (published_at > ${from.toISOString()} or opens_on >= ${japanDate(from)})`);
    await tx.execute(sql`analyze pg_temp.jobs`);
    return work(tx);
  });
}

/** Searches for all due alerts, those with the same search together; how many they are. */
async function searchAll(tx: Tx, now: Date): Promise<number> {
  let searched = 0;
  for (;;) {
    const due = await getDb()
      .select({ id: jobAlerts.id, search: jobAlerts.search, until: jobAlerts.searchedUntil })
      .from(jobAlerts)
      .where(isDue(now))
      .orderBy(asc(jobAlerts.search), asc(jobAlerts.searchedUntil))
      .limit(alertsAtOnce);
    if (due.length === 0) return searched;
    const stored = await storeFinds(await findsOf(tx, due, now), due, now);
    // All of them are being changed by their owners: the next pass finds them.
    if (stored === 0) return searched;
    searched += stored;
  }
}

type Due = { id: string; search: string; until: Date };
type Find = { alert: string; job: string };

async function findsOf(tx: Tx, due: Due[], now: Date): Promise<Find[]> {
  const groups = [...grouped(due, ({ search, until }) => `${until.getTime()} ${search}`).values()];
  const finds: Find[] = [];
  for (let at = 0; at < groups.length; at += searchesAtOnce) {
    const found = await Promise.all(
      groups.slice(at, at + searchesAtOnce).map(async (alerts) => {
        const found = await newJobsOf(tx, alerts[0] as Due, now);
        return alerts.flatMap(({ id }) => found.map((job) => ({ alert: id, job })));
      }),
    );
    finds.push(...found.flat());
  }
  return finds;
}

/** The ids of what a search finds that became public since, the newest first. */
async function newJobsOf(tx: Tx, { search: address, until }: Due, now: Date): Promise<string[]> {
  const search = searchOfAlert(address);
  if (!search) return [];
  const rows = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(await conditionOf(search, now), gt(publicSince, after(until, -overlap).toISOString())))
    .orderBy(desc(publicSince), asc(jobs.id))
    .limit(mostFinds);
  return rows.map(({ id }) => id);
}

/**
 * Stores what was found, and how far was searched; for how many alerts. One that its owner changes at this moment is passed over
 * and stays due: this transaction waits for nobody who might wait for it (deadlock).
 */
async function storeFinds(finds: Find[], due: Due[], now: Date): Promise<number> {
  return getDb().transaction(async (tx) => {
    const ids = due.map(({ id }) => id);
    const locked = await tx
      .select({ id: jobAlerts.id })
      .from(jobAlerts)
      .where(inArray(jobAlerts.id, ids))
      .for("update", { skipLocked: true });
    if (locked.length === 0) return 0;
    const free = new Set(locked.map(({ id }) => id));
    await tx
      .update(jobAlerts)
      .set({ searchedUntil: now })
      .where(inArray(jobAlerts.id, [...free]));
    const own = finds.filter(({ alert }) => free.has(alert));
    await tx.execute(sql`
      insert into ${jobAlertFinds} (alert_id, job_id, found_at)
      select a.id, j.id, ${now.toISOString()}
      from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as found(alert uuid, job uuid)
      join ${jobAlerts} a on a.id = found.alert
      join ${jobs} j on j.id = found.job
      where greatest(j.published_at, j.opens_on::timestamp at time zone 'Asia/Tokyo') > a.created_at
      on conflict do nothing`);
    return locked.length;
  });
}

/** Mails are due when the whole pass is through: a person gets one mail, with what all alerts have found. */
async function makeMailsDue(now: Date): Promise<void> {
  await getDb().execute(sql`
    update ${jobAlertReaders} r set due_at = ${now.toISOString()}
    where r.due_at is null and (r.mailed_on is null or r.mailed_on < ${japanDate(now)})
      and exists (
        select from ${jobAlerts} a join ${jobAlertFinds} f on f.alert_id = a.id and f.told_on is null
        where a.applicant_id = r.applicant_id)`);
  await getDb().execute(sql`select pg_notify('mails', '')`);
}
