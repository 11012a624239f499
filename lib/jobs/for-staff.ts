import { and, arrayContains, asc, desc, eq, like, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { bigrams } from "@/lib/text/bigrams";
import { contains } from "@/lib/text/like";
import { words } from "@/lib/text/normalise";
import { isUuid } from "@/lib/text/uuid";
import { japanDate } from "@/lib/time/japan-day";
import type { JobFields } from "./fields";
import type { Audience } from "./labels";
import { minimumWagesDuring } from "./minimum-wages";
import { inState, type JobState } from "./state";
import { type Warning, warningsFor } from "./warnings";

export type JobFilter = {
  words?: string;
  state?: JobState;
  employer?: string;
  district?: string;
  audience?: Audience;
};
export type JobOrder = "new" | "closing";

/** 求人 in every state. */
export async function listJobsForStaff(filter: JobFilter, order: JobOrder, page: number, now: Date) {
  const condition = and(
    ...words(filter.words ?? "").map(holds),
    filter.state && inState(filter.state, now),
    filter.employer ? eq(jobs.employerId, filter.employer) : undefined,
    filter.district ? eq(jobs.district, filter.district) : undefined,
    filter.audience && eq(jobs.audience, filter.audience),
  );
  const select = getDb()
    .select({
      id: jobs.id,
      title: jobs.title,
      employerName: employers.name,
      district: jobs.district,
      audience: jobs.audience,
      state: jobs.state,
      opensOn: jobs.opensOn,
      closesOn: jobs.closesOn,
    })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .orderBy(...orders[order], asc(jobs.id));
  return paginate(select, page, getDb().$count(jobs, condition));
}

/** One 求人 in any state, with its employer. */
export async function findJobForStaff(id: string) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select({ job: jobs, employer: employers })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(eq(jobs.id, id));
  return row;
}

/** The warnings about this text. A draft without 掲載開始日 is checked against the minimum wage of today. */
export async function readWarnings(job: JobFields, now: Date): Promise<Warning[]> {
  const from = job.opensOn ?? japanDate(now);
  return warningsFor(job, await minimumWagesDuring(from, job.closesOn ?? from));
}

// The index preselects rows by bigrams or the single letter; LIKE then matches the word.
function holds(word: string): SQL | undefined {
  const pairs = bigrams(word);
  return and(
    arrayContains(jobs.searchBigrams, pairs.length > 0 ? pairs : [word]),
    like(jobs.searchText, contains(word)),
  );
}

const orders: Record<JobOrder, SQL[]> = {
  new: [desc(jobs.createdAt)],
  closing: [sql`${jobs.closesOn} asc nulls last`],
};
