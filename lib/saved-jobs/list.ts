import { desc, eq, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isOpenNow, type SavedJob, savedRows, shown } from "./find";

/** 検討リスト: what is open first, in each part the newest first. */
export async function listSavedJobs(applicant: Applicant, page: number, now: Date) {
  const own = eq(savedJobs.applicantId, applicant.id);
  const select = savedRows(now)
    .where(own)
    .orderBy(desc(sql`${isOpenNow(now)}`), desc(savedJobs.savedAt), savedJobs.jobId);
  const { rows, total } = await paginate(select, page, getDb().$count(savedJobs, own));
  return { rows: rows.map(shown), total } satisfies { rows: SavedJob[]; total: number };
}
