import { randomUUID } from "node:crypto";
import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { type EmployerWords, indexText, searchTextOf } from "@/lib/jobs/search-index/index-text";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { tagsOf } from "@/lib/page-cache/announce";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { part } from "@/scripts/demo/job";

const synonyms = new Synonyms(firstSynonyms);

type Posting = typeof jobs.$inferInsert;
type Owner = EmployerWords & { id: string };

const at = new Date("2026-01-05T00:00:00Z");

/** The date in Japan so many days from today. */
export const inDays = (days: number) => addDays(japanDate(new Date()), days);

/** A published employer. */
export async function addEmployer(own: Partial<typeof employers.$inferInsert> = {}) {
  const [employer] = await getDb()
    .insert(employers)
    .values({
      name: "株式会社いろは（見本）",
      kana: "いろは",
      industry: "サービス業",
      address: "いわき市平字見本1番地",
      state: "published",
      createdAt: at,
      updatedAt: at,
      ...own,
    })
    .returning();
  if (!employer) throw new Error("no employer");
  return employer;
}

/** A published 求人, open from January to March 2026 unless `own` says otherwise, with the site's search index. */
export async function addJob(employer: Owner, own: Partial<Posting> = {}) {
  const [row] = await getDb().insert(jobs).values(postingOf(employer, own)).returning();
  if (!row) throw new Error("no job");
  return row;
}

/** A draft of staff, with the text of such a posting. */
export async function addStaffDraft(employer: Owner, own: Partial<Posting> = {}) {
  const [row] = await getDb().insert(jobDrafts).values(draftOf(employer, own)).returning();
  if (!row) throw new Error("no draft");
  return row;
}

/** An open 求人 in the database of the running site, of any employer unless `own` names one; its id. */
export async function addSiteJob(sql: postgres.Sql, own: Partial<Posting> = {}): Promise<string> {
  const row = postingOf(await siteEmployer(sql, own.employerId), { ...nowOpen(), ...own });
  return insertByName(sql, jobs, row);
}

/** A draft of staff in the database of the running site; its id. */
export async function addSiteDraft(sql: postgres.Sql, own: Partial<Posting> = {}): Promise<string> {
  const { input, ...row } = draftOf(await siteEmployer(sql, own.employerId), { ...nowOpen(), ...own });
  return insertByName(sql, jobDrafts, { ...row, input: sql.json(input as postgres.JSONValue) });
}

/** Announces a change of postings to every instance, as a publishing verb does in its transaction. */
export async function announceJobs(tx: postgres.TransactionSql): Promise<void> {
  await tx`select pg_notify('published', ${tagsOf(["jobs"])})`;
}

function postingOf(employer: Owner, own: Partial<Posting>) {
  const job = {
    ...part,
    employerId: employer.id,
    title: "一般の仕事",
    occupation: "lead" as const,
    applyPhone: "0246-00-0000",
    headcount: 1,
    district: "平",
    duties: "仕事の内容です。",
    qualifications: "不問",
    workplace: "いわき市平",
    hours: "9時00分～15時00分",
    wageFrom: 1_200,
    opensOn: "2026-01-05",
    closesOn: "2026-03-31",
    state: "published" as const,
    publishedAt: at,
    createdAt: at,
    updatedAt: at,
    ...own,
  };
  return { ...job, ...indexText(job, employer, synonyms) };
}

function draftOf(employer: Owner, own: Partial<Posting>) {
  const posting = postingOf(employer, own);
  const { id, state, publishedAt, createdAt, updatedAt, searchText: _, searchBigrams, ...rest } = posting;
  const { filterTokens, indexVersion, hourlyPay, searchHead, searchMeanings, ...input } = rest;
  return {
    ...(id ? { id } : {}),
    ...{ side: "staff" as const, employerId: employer.id, input, state: "draft" as const },
    ...{ searchText: searchTextOf(posting, employer), createdAt, updatedAt },
  };
}

function nowOpen() {
  const now = new Date();
  return { opensOn: inDays(-10), closesOn: inDays(30), publishedAt: now, createdAt: now, updatedAt: now };
}

async function siteEmployer(sql: postgres.Sql, id?: string): Promise<Owner> {
  const [employer] = await sql<Owner[]>`
    select id, name, kana, industry from employers
    where ${id ? sql`id = ${id}` : sql`state = 'published'`} order by created_at, id limit 1`;
  if (!employer) throw new Error("no employer");
  return employer;
}

/** Inserts the values under the names of their columns. */
async function insertByName(
  sql: postgres.Sql,
  table: PgTable,
  values: Record<string, unknown>,
): Promise<string> {
  const columns = Object.entries(getTableColumns(table)).filter(([property]) => property in values);
  const row = Object.fromEntries(columns.map(([property, { name }]) => [name, values[property]]));
  const id = randomUUID();
  const name = table === jobs ? "jobs" : "job_drafts";
  await sql`insert into ${sql(name)} ${sql({ ...row, id } as Record<string, string>)}`;
  return id;
}
