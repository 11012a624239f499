import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { findApplication, lockApplication } from "./find-application";
import type { ApplicationTarget } from "./schema";

type Submission = NonNullable<Awaited<ReturnType<typeof lockApplication>>>;
type Decision<Refused extends string> = {
  state: "approved" | "returned" | "rejected";
  action: "approve" | "return" | "reject";
  reason?: string;
  /** The mail to the 担当者. */
  mail: (about: { to: string; employer: string }) => Promise<Letter>;
  /** The 事業者 to which the account belongs after an approval, or why there is none. */
  employer?: (
    tx: Tx,
    submission: Submission,
  ) => Promise<
    { outcome: "found"; employer: { id: string; name: string } } | { outcome: "refused"; reason: Refused }
  >;
};

export type DecideOutcome = "decided" | "changed" | "unknown";

/**
 * One decision on a 事業者登録の申請, in the version that the page showed. changed: it was submitted again, or another 職員
 * has decided otherwise meanwhile. Repeating a decision changes nothing and sends no second mail.
 */
export async function decideEmployerSubmission<Refused extends string = never>(
  staff: Staff,
  { id, version }: ApplicationTarget,
  { state, action, reason, mail, employer }: Decision<Refused>,
  now: Date,
): Promise<DecideOutcome | Refused> {
  const submitted = await findApplication(id);
  if (!submitted) return "unknown";
  // Rendered before the transaction, which does nothing slow.
  const letter = await mail({ to: submitted.email, employer: submitted.name });
  return getDb().transaction(async (tx) => {
    const before = await lockApplication(tx, id);
    if (!before) return "unknown";
    if (before.state === state && before.version === version + 1) return "decided";
    if (before.state !== "waiting" || before.version !== version) return "changed";
    const answer = await employer?.(tx, before);
    if (answer?.outcome === "refused") return answer.reason;
    if (answer) {
      await tx
        .update(employerAccounts)
        .set({ employerId: answer.employer.id, updatedAt: now })
        .where(eq(employerAccounts.id, before.accountId));
    }
    const changes = { state, reason: reason ?? null };
    await tx
      .update(employerApplications)
      .set({ ...changes, decidedBy: staff.id, decidedAt: now, version: version + 1, updatedAt: now })
      .where(eq(employerApplications.id, id));
    await queueMail(tx, { ...letter, dedupeKey: `application-decided:${id}:${version}` }, now);
    const subject = { kind: "application", id, name: before.name } as const;
    await record(
      tx,
      staff,
      {
        action,
        subject,
        before: { state: before.state },
        after: { ...changes, ...(answer && { employerName: answer.employer.name }) },
      },
      now,
    );
    return "decided";
  });
}
