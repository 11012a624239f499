import { and, asc, count, desc, eq, gt, gte, ilike, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { addDays, japanDate } from "@/lib/calendar";
import { getDb } from "@/lib/db/client";
import { type audiences, employers, jobs } from "@/lib/db/schema/content";
import { contains } from "@/lib/text/like";
import { isUuid } from "@/lib/text/uuid";
import type { JobRow } from "./fields";
import { closingDays, type JobState } from "./state";

export const deskJobsPerPage = 20;

export type JobFilter = {
  words?: string;
  state?: JobState;
  employer?: string;
  district?: string;
  audience?: (typeof audiences)[number];
};
export type JobOrder = "changed" | "closing" | "title";

/** 求人 of every state, for the desk. */
export async function listJobsForDesk(filter: JobFilter, order: JobOrder, page: number, now: Date) {
  const condition = and(
    ...(filter.words ?? "").split(/\s+/).filter(Boolean).slice(0, 8).map(holds),
    filter.state && inState[filter.state](japanDate(now)),
    filter.employer ? eq(jobs.employerId, filter.employer) : undefined,
    filter.district ? eq(jobs.district, filter.district) : undefined,
    filter.audience && eq(jobs.audience, filter.audience),
  );
  const [rows, [total]] = await Promise.all([
    getDb()
      .select({
        id: jobs.id,
        title: jobs.title,
        employerName: employers.name,
        district: jobs.district,
        state: jobs.state,
        opensOn: jobs.opensOn,
        closesOn: jobs.closesOn,
        updatedAt: jobs.updatedAt,
      })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(condition)
      .orderBy(...orders[order], asc(jobs.id))
      .limit(deskJobsPerPage)
      .offset((page - 1) * deskJobsPerPage),
    getDb()
      .select({ count: count() })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(condition),
  ]);
  return { jobs: rows, total: total?.count ?? 0 };
}

export async function findJobForDesk(id: string): Promise<JobRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select().from(jobs).where(eq(jobs.id, id));
  return row;
}

function holds(word: string): SQL | undefined {
  return or(ilike(jobs.title, contains(word)), ilike(employers.name, contains(word)));
}

const published = eq(jobs.state, "published");
const open = (today: string) => [published, lte(jobs.opensOn, today)];

// The same six as jobState (state.ts), asked of the database.
const inState: Record<JobState, (today: string) => SQL | undefined> = {
  draft: () => eq(jobs.state, "draft"),
  scheduled: (today) => and(published, gt(jobs.opensOn, today)),
  open: (today) => and(...open(today), gt(jobs.closesOn, addDays(today, closingDays))),
  closing: (today) =>
    and(...open(today), gte(jobs.closesOn, today), lte(jobs.closesOn, addDays(today, closingDays))),
  closed: (today) => and(...open(today), lt(jobs.closesOn, today)),
  withdrawn: () => eq(jobs.state, "withdrawn"),
};

const orders: Record<JobOrder, SQL[]> = {
  changed: [desc(jobs.updatedAt)],
  closing: [sql`${jobs.closesOn} asc nulls last`],
  title: [asc(jobs.title)],
};
