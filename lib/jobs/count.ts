import { and, count, eq, lte } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { isOpen } from "./open";
import { inState } from "./state";

/** Public 求人 that lack what a posting must state by now. */
export async function countLackingJobs(now: Date): Promise<number> {
  return getDb().$count(jobs, inState("lacking", now));
}

/** Open 求人 whose last day comes within this many days. */
export async function countClosingJobs(days: number, now: Date): Promise<number> {
  const [row] = await getDb()
    .select({ count: count() })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(isOpen(now), lte(jobs.closesOn, addDays(japanDate(now), days))));
  return row?.count ?? 0;
}
