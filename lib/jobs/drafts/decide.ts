import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { type Draft, draftOf } from "./draft";
import { draftRows } from "./rows";
import { submissions } from "./scope";

type EmployerRow = typeof employers.$inferSelect;
type Decision<Refused extends string> = {
  state: "approved" | "returned";
  action: "approve" | "return";
  reason?: string;
  /** The mail to the 担当者 who wrote it. */
  mail: (about: { to: string; employer: string; title: string }) => Promise<Letter>;
  /** Publishes the text. When it refuses, it has written nothing. */
  publish?: (
    tx: Tx,
    submission: Draft,
    employer: EmployerRow,
  ) => Promise<{ outcome: "published"; jobId: string } | { outcome: "refused"; reason: Refused }>;
};

export type DecideOutcome = "decided" | "changed" | "unknown";

/**
 * Decides on the 求人の申請 of a 事業者 in the version that the page showed. changed: it was withdrawn or submitted again,
 * or another 職員 has decided otherwise meanwhile. A repeated decision changes nothing and sends no second mail.
 */
export async function decideJobSubmission<Refused extends string = never>(
  staff: Staff,
  { id, version }: { id: string; version: number },
  { state, action, reason, mail, publish }: Decision<Refused>,
  now: Date,
): Promise<DecideOutcome | Refused> {
  const about = await aboutSubmission(id);
  if (!about) return "unknown";
  // Rendered before the transaction, which does nothing slow; the recipients are known only inside it.
  const letter = await mail({ to: "", employer: about.employer.name, title: about.title });
  return getDb().transaction(async (tx) => {
    const [owner] = await tx.select().from(employers).where(eq(employers.id, about.employer.id)).for("share");
    const row = await draftRows.lock(tx, id, submissions);
    if (!row || !owner) return "unknown";
    const before = draftOf(row);
    if (before.state === state && before.version === version + 1) return "decided";
    if (before.state !== "submitted" || before.version !== version) return "changed";
    const publication = await publish?.(tx, before, owner);
    if (publication?.outcome === "refused") return publication.reason;
    const changes = { state, reason: reason ?? null };
    const jobId = publication?.jobId ?? before.jobId;
    const decided = { ...changes, jobId, decidedBy: staff.id, decidedAt: now };
    await draftRows.change(tx, staff, before, decided, "update", now);
    for (const { userId, to } of await recipients(tx, before)) {
      const dedupeKey = `submission-decided:${id}:${version}:${userId}`;
      await queueMail(tx, { ...letter, to, dedupeKey }, now);
    }
    const subject = { kind: "submission", id, name: before.input.title } as const;
    await record(tx, staff, { action, subject, before: { state: before.state }, after: changes }, now);
    return "decided";
  });
}

async function aboutSubmission(id: string) {
  const [row] = await getDb()
    .select({ draft: jobDrafts, employer: employers })
    .from(jobDrafts)
    .innerJoin(employers, eq(employers.id, jobDrafts.employerId))
    .where(and(eq(jobDrafts.id, id), submissions));
  return row && { employer: row.employer, title: draftOf(row.draft).input.title };
}

// The user who wrote it; all users of the 事業者 when the writer is deleted or suspended.
async function recipients(tx: Tx, { employerUserId, employerId }: Draft) {
  const users = await tx
    .select({ userId: employerUsers.id, to: employerUsers.email })
    .from(employerUsers)
    .where(and(eq(employerUsers.employerId, employerId), isNull(employerUsers.suspendedAt)));
  const writer = users.filter(({ userId }) => userId === employerUserId);
  return writer.length > 0 ? writer : users;
}
