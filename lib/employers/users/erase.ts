import { and, eq, sql } from "drizzle-orm";
import { endAccess } from "@/lib/accounts/end-access";
import type { Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { jobs } from "@/lib/db/schema/jobs";
import { employerRows } from "@/lib/employers/listing/rows";
import { dropProposedPhotos } from "@/lib/employers/photos/drop";
import { isUnderWay, ownDrafts } from "@/lib/jobs/drafts/scope";
import { eraseAddress } from "@/lib/mail/erase-address";
import { type Mail, queueMail } from "@/lib/mail/outbox";
import { eraseMailedLinks } from "@/lib/mailed-links/erase";
import { withdrawInvitations } from "@/lib/mailed-links/withdraw-invitations";
import { announce } from "@/lib/page-cache/announce";

/**
 * Erases an account of a 事業者, for its owner, a colleague or staff. An applicant's account of the same address stays. With
 * the last account of a 事業者 its postings are withdrawn and its drafts deleted: nobody would be responsible for them.
 * False: the account was erased before.
 */
export async function eraseEmployerUser(
  tx: Tx,
  { id, email }: { id: string; email: string },
  receipt: Omit<Mail, "dedupeKey">,
  now: Date,
): Promise<boolean> {
  const employerId = await employerOf(tx, id);
  // The lock serialises concurrent deletions: the second of the last two sees that no account is left.
  if (employerId) await employerRows.lock(tx, employerId);
  // Before the deletion, which would forget whose invitations they are.
  await endAccess(tx, { kind: "employer", id }, now);
  const erased = await tx
    .delete(employerUsers)
    .where(eq(employerUsers.id, id))
    .returning({ id: employerUsers.id });
  if (erased.length === 0) return false;
  await eraseMailedLinks(tx, { kind: "employer", id, email });
  await tx
    .delete(knownOrigins)
    .where(and(eq(knownOrigins.accountKind, "employer"), eq(knownOrigins.accountId, id)));
  await eraseAddress(tx, email, "employer", now);
  await queueMail(tx, { ...receipt, dedupeKey: `business-account-deleted:${id}` }, now);
  if (employerId && !(await hasAccounts(tx, employerId))) await takePostingsDown(tx, employerId, now);
  return true;
}

// Read after the lock of the submission: staff may have approved it since the page was opened.
async function employerOf(tx: Tx, id: string): Promise<string | null | undefined> {
  await tx
    .select({ id: employerSubmissions.id })
    .from(employerSubmissions)
    .where(eq(employerSubmissions.employerUserId, id))
    .for("update");
  const [row] = await tx
    .select({ employerId: employerUsers.employerId })
    .from(employerUsers)
    .where(eq(employerUsers.id, id));
  return row?.employerId;
}

async function hasAccounts(tx: Tx, employerId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(eq(employerUsers.employerId, employerId))
    .limit(1);
  return row !== undefined;
}

// 操作履歴 gets no entry: it records what staff do.
async function takePostingsDown(tx: Tx, employerId: string, now: Date): Promise<void> {
  // Approved submissions stay with their postings. Nobody could submit the others any more.
  await tx.delete(jobDrafts).where(and(ownDrafts({ employerId }), isUnderWay));
  await tx
    .update(jobs)
    .set({ state: "withdrawn", version: sql`${jobs.version} + 1`, updatedAt: now })
    .where(and(eq(jobs.employerId, employerId), eq(jobs.state, "published")));
  await dropProposedPhotos(tx, employerId, now);
  await withdrawInvitations(tx, employerId, now);
  await announce(tx, ["jobs"]);
}
