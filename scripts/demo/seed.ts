import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { getDb } from "@/lib/db/client";
import { employers as employerTable } from "@/lib/db/schema/employers";
import { jobDrafts as draftTable } from "@/lib/db/schema/job-drafts";
import { jobs as jobTable } from "@/lib/db/schema/jobs";
import { minimumWages } from "@/lib/db/schema/minimum-wages";
import { notices as noticeTable } from "@/lib/db/schema/notices";
import { indexText, searchTextOf } from "@/lib/jobs/search-index/index-text";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { announce } from "@/lib/page-cache/announce";
import { longDate } from "@/lib/time/format";
import { addDays, japanDate, japanMoment } from "@/lib/time/japan-day";
import { day, minute } from "@/lib/time/units";
import { demoId } from "./demo-id";
import { type DemoEmployer, employers } from "./employers";
import type { DemoJob } from "./job";
import { careJobs } from "./jobs/care";
import { landJobs } from "./jobs/land";
import { makingJobs } from "./jobs/making";
import { seaJobs } from "./jobs/sea";
import { townJobs } from "./jobs/town";
import { type DemoNotice, notices } from "./notices";
import { seedPhotos } from "./photos";

const synonyms = new Synonyms(firstSynonyms);

const jobs = [...seaJobs, ...careJobs, ...makingJobs, ...townJobs, ...landJobs];

/**
 * Inserts fictitious employers, 求人 and お知らせ with dates around `now`. The demo does this at every start: the dates of
 * rows that nobody has changed are renewed, so that there are always open postings. Changed rows stay as they are.
 */
export async function seedContent(now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    await tx
      .insert(employerTable)
      .values(employers.map((employer) => employerRow(employer, now)))
      .onConflictDoUpdate(untouchedRows(employerTable));
    const placed = jobs.map((job, position) => ({ job, position }));
    await tx
      .insert(jobTable)
      .values(placed.filter(({ job }) => !job.draft).map((one) => postingRow(one, now)))
      .onConflictDoUpdate(untouchedRows(jobTable));
    for (const draft of placed.filter(({ job }) => job.draft).map((one) => draftRow(one, now))) {
      // Somebody may have published it: then the id is that of a posting.
      if ((await tx.$count(jobTable, eq(jobTable.id, draft.id))) > 0) continue;
      await tx.insert(draftTable).values(draft).onConflictDoUpdate(untouchedRows(draftTable));
    }
    await tx
      .insert(noticeTable)
      .values(notices.map((notice) => noticeRow(notice, now)))
      .onConflictDoUpdate(untouchedRows(noticeTable));
    await tx.insert(minimumWages).values(fukushima).onConflictDoNothing();
    await seedPhotos(tx, now);
    await announce(tx, ["employers", "jobs", "notices"]);
  });
}

/** The real 福島県最低賃金, as announced by 福島労働局. */
const fukushima = [
  { effectiveOn: "2024-10-05", yen: 955 },
  { effectiveOn: "2026-01-01", yen: 1033 },
  { effectiveOn: "2026-01-08", industry: "自動車小売業（二輪車を除く）", yen: 1098 },
];

function employerRow({ key, youth, ...employer }: DemoEmployer, now: Date) {
  const at = daysBefore(now, 60);
  const told = youth && { ...youth, youthYear: lastFiscalYear(now) };
  return { ...employer, ...told, id: demoId(key), state: "published" as const, createdAt: at, updatedAt: at };
}

/** The newest fiscal year from April to March that is over. */
function lastFiscalYear(now: Date): number {
  const [year = 0, month = 0] = japanDate(now).split("-").map(Number);
  return month >= 4 ? year - 1 : year - 2;
}

type Placed = { job: DemoJob; position: number };

function postingRow(one: Placed, now: Date) {
  const { id, text, employer, at } = demoText(one, now);
  return {
    ...{ ...text, ...indexText(text, employer, synonyms), id },
    ...{ state: "published" as const, publishedAt: at, createdAt: at, updatedAt: at },
  };
}

function draftRow(one: Placed, now: Date) {
  const { id, text, employer, at } = demoText(one, now);
  const { employerId } = text;
  return {
    ...{ id, side: "staff" as const, state: "draft" as const, employerId },
    ...{ input: text, searchText: searchTextOf(text, employer), createdAt: at, updatedAt: at },
  };
}

function demoText({ job: demo, position }: Placed, now: Date) {
  const { key, employer: owner, published, closes, draft: _, ...job } = demo;
  const employer = employers.find((one) => one.key === owner);
  if (!employer) throw new Error(`No demo employer ${owner}`);
  const today = japanDate(now);
  // Some minutes apart, so that the list, which is sorted by time, mixes the trades.
  const at = new Date(daysBefore(now, published).getTime() - ((position * 37) % 50) * minute);
  const text = {
    ...job,
    employerId: demoId(owner),
    applyPhone: employer.phone,
    opensOn: addDays(today, -published),
    closesOn: addDays(today, closes),
  };
  return { id: demoId(key), text, employer, at };
}

function noticeRow({ key, published, ends, draft, body, event, ...notice }: DemoNotice, now: Date) {
  const today = japanDate(now);
  const at = daysBefore(now, published);
  const moment = (time: string) => japanMoment(`${addDays(today, event?.day ?? 0)}T${time}`);
  return {
    ...notice,
    ...(event && {
      eventStartsAt: moment(event.from),
      eventEndsAt: moment(event.to),
      venue: event.venue,
      howToJoin: event.howToJoin,
    }),
    body: body.replace(/\{\+(\d+)\}/g, (_, days) => longDate(addDays(today, Number(days)))),
    id: demoId(key),
    state: draft ? ("draft" as const) : ("published" as const),
    publishedAt: draft ? null : at,
    endsOn: ends === undefined ? null : addDays(today, ends),
    createdAt: at,
    updatedAt: at,
  };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day);
}

type SeededTable = typeof employerTable | typeof jobTable | typeof draftTable | typeof noticeTable;

/** What a row is known by. */
const kept = new Set(["id", "number"]);

/** On conflict, overwrites every other column of a row that nobody has changed since it was inserted. */
function untouchedRows<T extends SeededTable>(table: T) {
  const columns = Object.entries(getTableColumns(table as PgTable));
  const set: Record<string, SQL> = {};
  for (const [property, column] of columns) {
    if (!kept.has(column.name)) set[property] = sql.raw(`excluded.${column.name}`);
  }
  return { target: table.id, set, setWhere: sql`${table.updatedAt} = ${table.createdAt}` };
}
