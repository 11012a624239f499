import { and } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { type JobFields, type JobRow, textOf } from "@/lib/jobs/fields/fields";
import { type EmployerWords, searchTextOf } from "@/lib/jobs/search-index/index-text";
import { type Author, isStaff, isUnderWay, ownDrafts } from "./scope";

/** What the author signs with every save. */
export function signature(author: Author, input: JobFields, employer: EmployerWords) {
  return isStaff(author)
    ? { staffId: author.id, searchText: searchTextOf(input, employer) }
    : { employerUserId: author.id };
}

/** How a row begins. `posting`: the public posting that it changes, in the version that its author has seen. */
export function beginning(author: Author, posting?: JobRow) {
  const side = isStaff(author) ? ("staff" as const) : ("employer" as const);
  const base = posting && { jobId: posting.id, base: textOf(posting), baseVersion: posting.version };
  return { side, state: "draft" as const, ...base };
}

/** A limit for programs that insert drafts without end. No 事業者 writes so many; staff have no limit. */
export const mostOpenDrafts = 200;

export async function hasTooMany(tx: Tx, author: Author): Promise<boolean> {
  if (isStaff(author)) return false;
  return (await tx.$count(jobDrafts, and(ownDrafts(author), isUnderWay))) >= mostOpenDrafts;
}
