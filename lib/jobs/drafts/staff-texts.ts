import { and, asc, eq, gt } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { isUuid } from "@/lib/text/uuid";
import { draftOf } from "./draft";
import { draftsMatching, type JobFilter } from "./list";
import { ownDrafts, staffDrafts } from "./scope";

/** One 求人 with its employer: a draft of staff, or a posting under the id that its draft had. */
export async function findStaffText(staff: Staff, id: string) {
  if (!isUuid(id)) return undefined;
  const [draft] = await getDb()
    .select({ row: jobDrafts, employer: employers })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(and(eq(jobDrafts.id, id), ownDrafts(staff)));
  if (draft) {
    const { number, version, updatedAt, input, takenOver } = draftOf(draft.row);
    const about = { id, number, version, updatedAt, takenOver };
    return { ...about, text: input, posting: undefined, employer: draft.employer };
  }
  const [posting] = await getDb()
    .select({ row: jobs, employer: employers })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(eq(jobs.id, id));
  if (!posting) return undefined;
  const { number, version, updatedAt } = posting.row;
  return {
    id,
    number,
    version,
    updatedAt,
    takenOver: null,
    text: posting.row,
    posting: posting.row,
    employer: posting.employer,
  };
}

/** The drafts of the list of staff in the order of their ids, for an export in pages. */
export async function staffDraftsAfter(filter: JobFilter, after: string | undefined, most: number) {
  const rows = await getDb()
    .select({ row: jobDrafts, employer: employers.name })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(and(draftsMatching(filter), after ? gt(jobDrafts.id, after) : undefined))
    .orderBy(asc(jobDrafts.id))
    .limit(most);
  return rows.map(({ row, employer }) => ({ draft: draftOf(row), employer }));
}

export async function countStaffDrafts(): Promise<number> {
  return getDb().$count(jobDrafts, staffDrafts);
}

/** Whether staff have drafts about this 事業者. */
export async function hasStaffDrafts(tx: Tx, employerId: string): Promise<boolean> {
  const [draft] = await tx
    .select({ id: jobDrafts.id })
    .from(jobDrafts)
    .where(and(eq(jobDrafts.employerId, employerId), staffDrafts))
    .limit(1);
  return draft !== undefined;
}
