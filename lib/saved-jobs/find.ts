import { eq, type SQL, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import { isUuid } from "@/lib/text/uuid";
import { isOwn } from "./own";
import { type Change, changesSince } from "./said";
import { isClosed, isRead, saidColumns } from "./state";

export function isOpenNow(now: Date): SQL {
  return sql`(${isRead(now)} and not ${isClosed(now)})`;
}

export function savedRows(now: Date) {
  return getDb()
    .select({
      id: savedJobs.jobId,
      note: savedJobs.note,
      said: savedJobs.said,
      savedAt: savedJobs.savedAt,
      number: jobs.number,
      title: jobs.title,
      employerName: employers.name,
      says: saidColumns,
      isRead: sql<boolean>`${isRead(now)}`,
      isClosed: sql<boolean>`${isClosed(now)}`,
    })
    .from(savedJobs)
    .innerJoin(jobs, eq(jobs.id, savedJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId));
}

type Row = Awaited<ReturnType<typeof savedRows>>[number];

/**
 * open: with what changed since it was saved. closed: 募集終了. hidden: its 事業者 is not public, or its first day was put
 * off; nothing that the posting says is shown then, its number apart.
 */
export type SavedJob = Pick<Row, "id" | "number" | "note" | "savedAt"> &
  (
    | { state: "hidden" }
    | { state: "closed"; title: string; employerName: string }
    | { state: "open"; title: string; employerName: string; says: Row["says"]; changes: Change[] }
  );

export function shown(row: Row): SavedJob {
  const { id, number, note, savedAt, title, employerName, says } = row;
  const own = { id, number, note, savedAt };
  if (!row.isRead) return { ...own, state: "hidden" };
  if (row.isClosed) return { ...own, state: "closed", title, employerName };
  return { ...own, state: "open", title, employerName, says, changes: changesSince(row.said, says) };
}

/** One posting of the person's own list; undefined when it is not there. */
export async function findSavedJob(
  applicant: Applicant,
  id: string,
  now: Date,
): Promise<SavedJob | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await savedRows(now).where(isOwn(applicant, id));
  return row && shown(row);
}
