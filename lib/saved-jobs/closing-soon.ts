import { and, asc, eq, lte } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isOpen } from "@/lib/jobs/open";
import { addDays, japanDate } from "@/lib/time/japan-day";

// Time enough to write an application.
const soonDays = 7;

/** Saved postings whose last day is near, the nearest first. */
export function savedClosingSoon(applicant: Applicant, most: number, now: Date) {
  return getDb()
    .select({ id: jobs.id, title: jobs.title, closesOn: jobs.closesOn })
    .from(savedJobs)
    .innerJoin(jobs, eq(jobs.id, savedJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        eq(savedJobs.applicantId, applicant.id),
        isOpen(now),
        lte(jobs.closesOn, addDays(japanDate(now), soonDays)),
      ),
    )
    .orderBy(asc(jobs.closesOn), asc(jobs.id))
    .limit(most);
}
