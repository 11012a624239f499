import { and, eq, isNull, sql } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { type Draft, draftOf } from "./draft";
import { type Author, isStaff, isUnderWay, ownDrafts } from "./scope";

// Every verb that locks several rows locks them in this order (no deadlock): employer, user, draft, posting.

/**
 * Locks the employer of a text until the transaction ends, so that its name in the search text stays true. With a 担当者 it
 * also locks the account: a user who is removed or suspended meanwhile writes nothing afterwards. undefined: there is no
 * such employer, or the user is no longer admitted.
 */
export async function lockEmployer(tx: Tx, author: Author, employerId: string) {
  const [employer] = await tx.select().from(employers).where(eq(employers.id, employerId)).for("share");
  if (!employer || isStaff(author)) return employer;
  return (await isStillAdmitted(tx, author)) ? employer : undefined;
}

async function isStillAdmitted(tx: Tx, { id, employerId }: ApprovedEmployerUser): Promise<boolean> {
  const [user] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(
      and(
        eq(employerUsers.id, id),
        eq(employerUsers.employerId, employerId),
        isNull(employerUsers.suspendedAt),
      ),
    )
    .for("share");
  return user !== undefined;
}

/**
 * Takes turns with other presses of staff on the same id (advisory lock): a draft leaves its table when it is published,
 * and a concurrent insert would bring the id back. A 事業者 needs no turn: its rows stay.
 */
export async function takeTurn(tx: Tx, author: Author, id: string): Promise<void> {
  if (!isStaff(author)) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`job/${id}`}, 0))`);
}

/** Locks and returns the open change of a posting. */
export async function lockChange(
  tx: Tx,
  author: ApprovedEmployerUser,
  jobId: string,
): Promise<Draft | undefined> {
  const [row] = await tx
    .select()
    .from(jobDrafts)
    .where(and(eq(jobDrafts.jobId, jobId), ownDrafts(author), isUnderWay))
    .for("update");
  return row && draftOf(row);
}
