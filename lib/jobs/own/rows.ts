import { eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { jobs } from "@/lib/db/schema/jobs";
import { versioned } from "@/lib/db/versioned";
import { announce } from "@/lib/page-cache/announce";

/** The postings of this 事業者 that are or were public. */
export function ownJobs({ employerId }: ApprovedEmployerUser) {
  return eq(jobs.employerId, employerId);
}

/** The writes of a 事業者 on its postings: the last day, and nothing else. 操作履歴 records staff only. */
export const ownJobRows = versioned<ApprovedEmployerUser, never, typeof jobs>(jobs, (tx) =>
  announce(tx, ["jobs"]),
);
