import { and, arrayContains, count, eq, like, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers, jobs } from "@/lib/db/schema/content";
import { bigrams } from "@/lib/text/bigrams";
import { contains } from "@/lib/text/like";
import { words } from "@/lib/text/normalise";
import { type JobSummary, jobsPerPage } from "./list";
import { isOpen, newestFirst, summary } from "./open";

/** Counting stops here: finding out that 46,000 rows match takes longer than anyone reads. */
export const mostCounted = 1000;
export const lastSearchPage = mostCounted / jobsPerPage;

type Found = { jobs: JobSummary[]; total: number; more: boolean };

/** Open 求人 that hold every word of the query; all of them when it holds none. `more`: over a thousand. */
export async function searchJobs(query: string, page: number, now: Date): Promise<Found> {
  const wanted = words(query);
  const pairs = [...new Set(wanted.flatMap(bigrams))];
  const condition = and(
    isOpen(now),
    // The index narrows by pairs; LIKE then asks for the word itself, and is all there is for a single character.
    pairs.length > 0 ? arrayContains(jobs.searchBigrams, pairs) : undefined,
    ...wanted.map((word) => like(jobs.searchText, contains(word))),
  );
  const matching = getDb()
    .select({ one: sql`1`.as("one") })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(condition)
    .limit(mostCounted + 1)
    .as("matching");
  const [rows, [counted]] = await Promise.all([
    getDb()
      .select(summary)
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(condition)
      .orderBy(...newestFirst)
      .limit(jobsPerPage)
      .offset((page - 1) * jobsPerPage),
    getDb().select({ count: count() }).from(matching),
  ]);
  const total = counted?.count ?? 0;
  return { jobs: rows, total: Math.min(total, mostCounted), more: total > mostCounted };
}
