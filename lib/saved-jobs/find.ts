import { eq, inArray, sql } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { type SaidFacts, savedJobs } from "@/lib/db/schema/saved-jobs";
import { isClosed, isRead } from "@/lib/jobs/open";
import { isUuid } from "@/lib/text/uuid";
import { isOwn } from "./own";
import { type Change, changesSince } from "./said";
import { saidColumns } from "./said-columns";

/**
 * What a list shows of a posting. closed: 募集終了. hidden: its 事業者 is not public, or its first day was put off; nothing
 * that the posting says is shown then, its number apart (null: it is gone).
 */
export type ShownJob = { id: string } & (
  | { state: "hidden"; number: number | null }
  | { state: "closed"; title: string; employerName: string }
  | { state: "open"; title: string; employerName: string; says: SaidFacts }
);

/** An entry in an account. `changes`: what an open posting says otherwise than when it was saved. */
export type SavedJob = { job: ShownJob; note: string; savedAt: Date; changes: Change[] };

function publicColumns(now: Date) {
  return {
    id: jobs.id,
    number: jobs.number,
    title: jobs.title,
    employerName: employers.name,
    says: saidColumns,
    isRead: sql<boolean>`${isRead(now)}`,
    isClosed: sql<boolean>`${isClosed(now)}`,
  };
}

export function savedRows(now: Date, db: Db | Tx = getDb()) {
  return db
    .select({
      ...publicColumns(now),
      note: savedJobs.note,
      said: savedJobs.said,
      savedAt: savedJobs.savedAt,
    })
    .from(savedJobs)
    .innerJoin(jobs, eq(jobs.id, savedJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId));
}

type SavedRow = Awaited<ReturnType<typeof savedRows>>[number];

export function savedJobOf(row: SavedRow): SavedJob {
  const job = shown(row);
  const changes = job.state === "open" ? changesSince(row.said, job.says) : [];
  return { job, note: row.note, savedAt: row.savedAt, changes };
}

/** One posting of the person's own list; undefined when it is not there. */
export async function findSavedJob(
  applicant: Applicant,
  id: string,
  now: Date,
): Promise<SavedJob | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await savedRows(now).where(isOwn(applicant, id));
  return row && savedJobOf(row);
}

/** What the public reads of these postings, in their order: of what is not public not even whether it is there. */
export async function readPublicJobs(ids: string[], now: Date): Promise<ShownJob[]> {
  const rows = await getDb()
    .select(publicColumns(now))
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(inArray(jobs.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    return row?.isRead ? shown(row) : { id, state: "hidden", number: null };
  });
}

type PublicRow = Omit<SavedRow, "note" | "said" | "savedAt">;

function shown({ id, number, title, employerName, says, ...row }: PublicRow): ShownJob {
  if (!row.isRead) return { id, state: "hidden", number };
  return row.isClosed
    ? { id, state: "closed", title, employerName }
    : { id, state: "open", title, employerName, says };
}
