import { and, asc, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { type Paginated, paginate } from "@/lib/db/paginate";
import { activities } from "@/lib/db/schema/activities";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isRead } from "@/lib/jobs/open";
import { type Activity, activityColumns, type PrintedActivity } from "./find";
import { mostActivities } from "./insert";

/** `posting`: the id of the posting, while the public reads it. */
export type ListedActivity = Activity & { posting: string | null };

/** 求職活動の記録, the newest day first. */
export async function listActivities(
  applicant: Applicant,
  page: number,
  now: Date,
): Promise<Paginated<ListedActivity>> {
  const own = eq(activities.applicantId, applicant.id);
  const select = getDb()
    .select({
      ...activityColumns,
      note: activities.note,
      posting: sql<string | null>`case when ${isRead(now)} then ${jobs.id} end`,
    })
    .from(activities)
    .leftJoin(jobs, eq(jobs.id, activities.jobId))
    .leftJoin(employers, eq(employers.id, jobs.employerId))
    .where(own)
    .orderBy(desc(activities.doneOn), desc(activities.createdAt), activities.id);
  return paginate(select, page, getDb().$count(activities, own));
}

/** The entries of a period, both days included, the oldest first: what is printed. */
export async function listPrinted(
  applicant: Applicant,
  { from, to }: { from: string; to: string },
): Promise<PrintedActivity[]> {
  return getDb()
    .select(activityColumns)
    .from(activities)
    .where(
      and(eq(activities.applicantId, applicant.id), gte(activities.doneOn, from), lte(activities.doneOn, to)),
    )
    .orderBy(asc(activities.doneOn), asc(activities.createdAt), activities.id)
    .limit(mostActivities);
}
