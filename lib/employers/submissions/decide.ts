import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { findEmployerSubmission, lockEmployerSubmission } from "./find";
import type { EmployerSubmissionTarget } from "./schema";

type Submission = NonNullable<Awaited<ReturnType<typeof lockEmployerSubmission>>>;
type Decision<Refused extends string> = {
  state: "approved" | "returned" | "rejected";
  action: "approve" | "return" | "reject";
  reason?: string;
  /** The mail to the 担当者. */
  mail: (about: { to: string; employer: string }) => Promise<Letter>;
  /** Of an approval: the 事業者 that the 担当者 belongs to from then on, or why there is none. */
  employer?: (
    tx: Tx,
    submission: Submission,
  ) => Promise<
    { outcome: "found"; employer: { id: string; name: string } } | { outcome: "refused"; reason: Refused }
  >;
};

export type DecideOutcome = "decided" | "changed" | "unknown";

/**
 * One decision on a 事業者登録の申請, in the version that the page showed. "changed": it was submitted again, or another 職員
 * has decided otherwise. Repeating a decision changes nothing and sends no second mail.
 */
export async function decideEmployerSubmission<Refused extends string = never>(
  staff: Staff,
  { id, version }: EmployerSubmissionTarget,
  { state, action, reason, mail, employer }: Decision<Refused>,
  now: Date,
): Promise<DecideOutcome | Refused> {
  const submitted = await findEmployerSubmission(id);
  if (!submitted) return "unknown";
  // Rendered before the transaction, to keep that short.
  const letter = await mail({ to: submitted.email, employer: submitted.name });
  return getDb().transaction(async (tx) => {
    const before = await lockEmployerSubmission(tx, id);
    if (!before) return "unknown";
    if (before.state === state && before.version === version + 1) return "decided";
    if (before.state !== "submitted" || before.version !== version) return "changed";
    const answer = await employer?.(tx, before);
    if (answer?.outcome === "refused") return answer.reason;
    if (answer) {
      await tx
        .update(employerUsers)
        .set({ employerId: answer.employer.id, updatedAt: now })
        .where(eq(employerUsers.id, before.employerUserId));
    }
    const changes = { state, reason: reason ?? null };
    await tx
      .update(employerSubmissions)
      .set({ ...changes, decidedBy: staff.id, decidedAt: now, version: version + 1, updatedAt: now })
      .where(eq(employerSubmissions.id, id));
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
