import { and, arrayContains, asc, desc, eq, like, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import type { JobField } from "@/lib/jobs/fields/fields";
import type { Audience } from "@/lib/jobs/fields/labels";
import { inState, type JobState, jobState } from "@/lib/jobs/state";
import { bigrams } from "@/lib/text/bigrams";
import { contains } from "@/lib/text/like";
import { words } from "@/lib/text/normalise";
import { staffDrafts } from "./scope";

export type JobFilter = {
  words?: string;
  state?: JobState;
  employer?: string;
  district?: string;
  audience?: Audience;
};
export type JobOrder = "new" | "closing";

type State = "draft" | (typeof jobs.$inferSelect)["state"];
type Days = { opensOn: string | null; closesOn: string | null };

/** 求人 in every state: postings, and the drafts of staff. */
export async function listJobsForStaff(filter: JobFilter, order: JobOrder, page: number, now: Date) {
  const [postings, drafts] = [postingsMatching(filter, now), draftsMatching(filter)];
  const select = unionAll(selectPostings(postings), selectDrafts(drafts)).orderBy(
    ...orders[order],
    asc(jobs.id),
  );
  const total = getDb()
    .$count(jobs, postings)
    .then(async (count) => count + (await countDrafts(drafts)));
  const found = await paginate(select, page, total);
  return { ...found, rows: found.rows.map((row) => ({ ...row, state: stateOf(row.state, row, now) })) };
}

function stateOf(state: State, { opensOn, closesOn }: Days, now: Date): JobState {
  if (state === "draft" || opensOn === null || closesOn === null) return "draft";
  return jobState({ state, opensOn, closesOn }, now);
}

const countDrafts = (condition: SQL | undefined) => getDb().$count(jobDrafts, condition);

function selectPostings(condition: SQL | undefined) {
  return getDb()
    .select({
      id: jobs.id,
      number: jobs.number,
      title: jobs.title,
      employerName: employers.name,
      district: jobs.district,
      audience: sql<Audience | null>`${jobs.audience}`,
      state: sql<State>`${jobs.state}`,
      opensOn: sql<string | null>`${jobs.opensOn}`,
      closesOn: sql<string | null>`${jobs.closesOn}`,
      createdAt: jobs.createdAt,
    })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition);
}

const written = (field: JobField) => sql`${jobDrafts.input} ->> ${sql.raw(`'${field}'`)}`;

function selectDrafts(condition: SQL | undefined) {
  return getDb()
    .select({
      id: jobDrafts.id,
      number: jobDrafts.number,
      title: sql<string>`${written("title")}`,
      employerName: employers.name,
      district: sql<string>`coalesce(${written("district")}, '')`,
      audience: sql<Audience | null>`${written("audience")}`,
      state: sql<State>`'draft'`,
      opensOn: sql<string | null>`(${written("opensOn")})::date`,
      closesOn: sql<string | null>`(${written("closesOn")})::date`,
      createdAt: jobDrafts.createdAt,
    })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(condition);
}

/** The postings of the list with this filter. */
export function postingsMatching({ state, ...filter }: JobFilter, now: Date): SQL | undefined {
  return and(
    // The index preselects rows by bigrams or the single letter; the text then decides.
    ...words(filter.words ?? "").map((word) => {
      const pairs = bigrams(word);
      return and(
        arrayContains(jobs.searchBigrams, pairs.length > 0 ? pairs : [word]),
        sql`strpos(${jobs.searchText}, ${word}) > 0`,
      );
    }),
    state === "draft" ? sql`false` : state && inState(state, now),
    filter.employer ? eq(jobs.employerId, filter.employer) : undefined,
    filter.district ? eq(jobs.district, filter.district) : undefined,
    filter.audience && eq(jobs.audience, filter.audience),
  );
}

/** The drafts of the list. There are few at a time: the index of the side finds them, and each is compared. */
export function draftsMatching({ state, ...filter }: JobFilter): SQL | undefined {
  return and(
    staffDrafts,
    ...words(filter.words ?? "").map((word) => like(jobDrafts.searchText, contains(word))),
    state && state !== "draft" ? sql`false` : undefined,
    filter.employer ? eq(jobDrafts.employerId, filter.employer) : undefined,
    filter.district ? sql`${written("district")} = ${filter.district}` : undefined,
    filter.audience && sql`${written("audience")} = ${filter.audience}`,
  );
}

const orders: Record<JobOrder, SQL[]> = {
  new: [desc(jobs.createdAt)],
  closing: [sql`${jobs.closesOn} asc nulls last`],
};
