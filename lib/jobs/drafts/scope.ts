import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { ApprovedEmployerUser, Staff } from "@/lib/actors";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { typedJobs } from "@/lib/db/schema/typed-jobs";

/** Who writes drafts. The author decides the side, and with it which drafts exist at all. */
export type Author = Staff | ApprovedEmployerUser;

export function isStaff(author: Author): author is Staff {
  return "role" in author;
}

/** The drafts that staff write. They read each other's. */
export const staffDrafts = eq(jobDrafts.side, "staff");

/** What 事業者 have submitted at some time, for the staff who decide on it. It may have been withdrawn since. */
export const submissions = eq(jobDrafts.side, "employer");

/** The drafts that this author reads and writes: those of all staff, or those of one 事業者. */
export function ownDrafts(author: Staff | Pick<ApprovedEmployerUser, "employerId">): SQL {
  if ("role" in author) return staffDrafts;
  return sql`(${submissions} and ${eq(jobDrafts.employerId, author.employerId)})`;
}

/** What 事業者 have handed over to staff: submitted, returned or approved. */
export const handedOver = and(submissions, ne(jobDrafts.state, "draft"));

/** Not approved: an author may go on with it. */
export const isUnderWay = ne(jobDrafts.state, "approved");

/** What this person has typed and not saved: nobody else reads it, not even a colleague. */
export function typedBy(author: Author): SQL {
  return isStaff(author) ? eq(typedJobs.staffId, author.id) : eq(typedJobs.employerUserId, author.id);
}
