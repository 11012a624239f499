import { asc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobComplaints } from "@/lib/db/schema/job-complaints";
import { jobs } from "@/lib/db/schema/jobs";
import type { ComplaintState } from "./labels";

export type ComplaintFilter = { state?: ComplaintState };

const c = jobComplaints;

const inState: Record<ComplaintState, SQL> = { open: isNull(c.settledAt), settled: isNotNull(c.settledAt) };

/** Complaints for staff: those that are open first, the oldest first. */
export async function listComplaints({ state }: ComplaintFilter, page: number) {
  const matching = state && inState[state];
  const select = getDb()
    .select({
      id: c.id,
      title: jobs.title,
      employerName: employers.name,
      kind: c.kind,
      createdAt: c.createdAt,
      settledAt: c.settledAt,
    })
    .from(c)
    .innerJoin(jobs, eq(jobs.id, c.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(matching)
    .orderBy(inState.settled, asc(c.createdAt), c.id);
  return paginate(select, page, getDb().$count(c, matching));
}
