import { and, eq, isNull } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerAccounts, jobSubmissions } from "@/lib/db/schema/business";
import { employers } from "@/lib/db/schema/content";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { findSubmission } from "./desk";
import { changeSubmission, type Submission, submissionOf } from "./submission";

type EmployerRow = typeof employers.$inferSelect;
type Decision<Refused> = {
  state: "approved" | "returned";
  action: "approve" | "return";
  reason?: string;
  /** What tells the 担当者 who wrote it. */
  mail: (about: { to: string; employer: string; title: string }) => Promise<Letter>;
  /** Makes it public, or says why not: then nothing has been written. */
  publish?: (tx: Tx, submission: Submission, employer: EmployerRow) => Promise<{ jobId: string } | Refused>;
};

/**
 * One decision on a 求人 of a 事業者, as the page showed it: `changed` when it was taken back or written anew, or somebody
 * has decided otherwise meanwhile. The same decision twice is one decision and one mail.
 */
export async function decideSubmission<Refused extends string>(
  staff: Staff,
  { id, version }: { id: string; version: number },
  { state, action, reason, mail, publish }: Decision<Refused>,
  now: Date,
): Promise<"decided" | "changed" | "unknown" | Refused> {
  const asked = await findSubmission(id);
  if (!asked) return "unknown";
  const { employer } = asked;
  // Written before anything is locked: only the address is put in later.
  const letter = await mail({ to: "", employer: employer.name, title: asked.submission.input.title });
  return getDb().transaction(async (tx) => {
    // The employer, then what it wrote, then its posting: the order of every verb that locks more than one.
    const [owner] = await tx.select().from(employers).where(eq(employers.id, employer.id)).for("share");
    const [row] = await tx.select().from(jobSubmissions).where(eq(jobSubmissions.id, id)).for("update");
    if (!row || !owner) return "unknown";
    const before = submissionOf(row);
    if (before.state === state && before.version === version + 1) return "decided";
    if (before.state !== "asked" || before.version !== version) return "changed";
    const published = await publish?.(tx, before, owner);
    if (typeof published === "string") return published;
    const changes = { state, reason: reason ?? null };
    await changeSubmission(
      tx,
      before,
      { ...changes, ...published, decidedBy: staff.id, decidedAt: now },
      now,
    );
    for (const { account, to } of await whomToTell(tx, before)) {
      const dedupeKey = `submission-decided:${id}:${version}:${account}`;
      await queueMail(tx, { ...letter, to, dedupeKey }, now);
    }
    const subject = { kind: "submission", id, name: before.input.title } as const;
    await record(tx, staff, { action, subject, before: { state: before.state }, after: changes }, now);
    return "decided";
  });
}

// Whoever wrote it; all colleagues once that account is gone.
async function whomToTell(tx: Tx, { accountId, employerId }: Submission) {
  const accounts = await tx
    .select({ account: employerAccounts.id, to: employerAccounts.email })
    .from(employerAccounts)
    .where(and(eq(employerAccounts.employerId, employerId), isNull(employerAccounts.suspendedAt)));
  const writer = accounts.filter(({ account }) => account === accountId);
  return writer.length > 0 ? writer : accounts;
}
