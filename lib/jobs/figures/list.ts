import { and, desc, gte, inArray, lte } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { type Paginated, paginate } from "@/lib/db/paginate";
import { jobFigures } from "@/lib/db/schema/job-figures";
import { jobs } from "@/lib/db/schema/jobs";
import { ownJobs } from "@/lib/jobs/own/rows";
import { after } from "@/lib/time/after";
import { addDays, japanDate, mondayOf } from "@/lib/time/japan-day";
import { hour } from "@/lib/time/units";
import { type Thing, things } from "./schema";

const weeksShown = 4;

/** From so many on a number is shown. */
export const leastShown = 5;

/** Null: less than `leastShown`, which may be none. Nobody learns which. */
export type ShownFigures = Record<Thing, number | null>;

/** `figures`: undefined when the posting was on no day of the week public. */
export type WeekOfJob = { monday: string; figures: ShownFigures | undefined };

export type JobWithFigures = Pick<
  typeof jobs.$inferSelect,
  "id" | "title" | "state" | "opensOn" | "closesOn"
> & {
  weeks: WeekOfJob[];
};

/** The Mondays of the weeks that are shown, the newest first. A week is shown when its last counts are stored: an hour after its end. */
export function shownWeeks(now: Date): string[] {
  const present = mondayOf(japanDate(after(now, -hour)));
  return Array.from({ length: weeksShown }, (_, at) => addDays(present, -7 * (at + 1)));
}

/** The postings of the 事業者 that were public in these weeks, the newest first. A number that was shown never changes. */
export async function listFigures(
  user: ApprovedEmployerUser,
  page: number,
  now: Date,
): Promise<Paginated<JobWithFigures>> {
  const weeks = shownWeeks(now);
  const [last = "", first = ""] = [weeks[0], weeks.at(-1)];
  const shown = and(ownJobs(user), lte(jobs.opensOn, addDays(last, 6)), gte(jobs.closesOn, first));
  const select = getDb()
    .select({
      id: jobs.id,
      title: jobs.title,
      state: jobs.state,
      opensOn: jobs.opensOn,
      closesOn: jobs.closesOn,
    })
    .from(jobs)
    .where(shown)
    .orderBy(desc(jobs.publishedAt), jobs.id);
  const { rows, total } = await paginate(select, page, getDb().$count(jobs, shown));
  const figures = await readFigures(
    rows.map(({ id }) => id),
    weeks,
  );
  return {
    rows: rows.map((job) => ({ ...job, weeks: weeks.map((monday) => weekOf(job, monday, figures)) })),
    total,
  };
}

type Stored = typeof jobFigures.$inferSelect;

async function readFigures(ids: string[], weeks: string[]): Promise<Map<string, Stored>> {
  if (ids.length === 0) return new Map();
  const rows = await getDb()
    .select()
    .from(jobFigures)
    .where(and(inArray(jobFigures.jobId, ids), inArray(jobFigures.week, weeks)));
  return new Map(rows.map((row) => [`${row.jobId}/${row.week}`, row]));
}

type Days = Pick<JobWithFigures, "id" | "opensOn" | "closesOn">;

function weekOf({ id, opensOn, closesOn }: Days, monday: string, figures: Map<string, Stored>): WeekOfJob {
  if (opensOn > addDays(monday, 6) || closesOn < monday) return { monday, figures: undefined };
  const stored = figures.get(`${id}/${monday}`);
  const shown = things.map((thing) => [thing, shownNumber(stored?.[thing] ?? 0)]);
  return { monday, figures: Object.fromEntries(shown) as ShownFigures };
}

function shownNumber(count: number): number | null {
  return count < leastShown ? null : count;
}
