import { desc, eq, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { type Paginated, paginate } from "@/lib/db/paginate";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isClosed, isRead } from "@/lib/jobs/open";
import { type SavedJob, savedJobOf, savedRows } from "./find";

/** 検討リスト: what is open first, in each part the newest first. */
export async function listSavedJobs(
  applicant: Applicant,
  page: number,
  now: Date,
): Promise<Paginated<SavedJob>> {
  const own = eq(savedJobs.applicantId, applicant.id);
  const openFirst = sql`(${isRead(now)} and not ${isClosed(now)}) desc`;
  const select = savedRows(now).where(own).orderBy(openFirst, desc(savedJobs.savedAt), savedJobs.jobId);
  const { rows, total } = await paginate(select, page, getDb().$count(savedJobs, own));
  return { rows: rows.map(savedJobOf), total };
}

export async function listSavedIds(applicant: Applicant): Promise<string[]> {
  const rows = await getDb()
    .select({ id: savedJobs.jobId })
    .from(savedJobs)
    .where(eq(savedJobs.applicantId, applicant.id));
  return rows.map(({ id }) => id);
}
