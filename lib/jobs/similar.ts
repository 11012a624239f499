import { and, arrayOverlaps, desc, eq, inArray, ne, or } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import type { Occupied } from "@/lib/jobs/fields/occupations";
import { filterToken } from "@/lib/jobs/search-index/filters";
import type { JobSummary } from "./list";
import { isOpen, newestFirst, summary } from "./open";

type Origin = Occupied & { id: string; employerId: string; district: string };

/** The rule as the page says it: what is shown follows from the posting alone, never from who reads it. */
export const similarRule =
  "職種が同じ求人を、同じ地区のもの、新しいものから順に表示しています。見た人や応募の多さでは変わりません。";

/** Open 求人 of other employers with one of the same 職種: those of the same 地区 first, then the newest. */
export async function similarJobs(job: Origin, most: number, now: Date): Promise<JobSummary[]> {
  const works = [job.occupation, job.secondOccupation].flatMap((work) => work ?? []);
  if (works.length === 0) return [];
  return getDb()
    .select(summary)
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        isOpen(now),
        // The index preselects rows; the columns decide.
        arrayOverlaps(
          jobs.filterTokens,
          works.map((work) => filterToken("work", work)),
        ),
        or(inArray(jobs.occupation, works), inArray(jobs.secondOccupation, works)),
        ne(jobs.employerId, job.employerId),
      ),
    )
    .orderBy(desc(eq(jobs.district, job.district)), ...newestFirst)
    .limit(most);
}
