import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { queueMail } from "@/lib/mail/outbox";
import type { Letter } from "@/lib/mail/templates/letter";
import { findEmployerSubmission } from "./find";
import { type EmployerSubmissionRow, employerSubmissionRows } from "./rows";

type Decision<Refusal> = {
  state: "approved" | "returned" | "rejected";
  action: "approve" | "return" | "reject";
  reason?: string;
  /** The mail to the 担当者. */
  mail: (about: { to: string; employer: string }) => Promise<Letter>;
  /** Of an approval: the 事業者 that the 担当者 belongs to from then on, or why there is none. */
  employer?: (
    tx: Tx,
    submission: EmployerSubmissionRow,
  ) => Promise<{ outcome: "found"; employerId: string } | Refusal>;
};

export type DecideOutcome = Done<EmployerSubmissionRow> | SaveRefusal<EmployerSubmissionRow>;

/**
 * One decision on a 事業者登録の申請, in the version that the page showed. conflict: it was submitted again, or another 職員
 * has decided otherwise. Repeating a decision changes nothing and sends no second mail.
 */
export async function decideEmployerSubmission<Refusal extends { outcome: "unknown" | "suspended" } = never>(
  staff: Staff,
  { id, version }: Target,
  { state, action, reason, mail, employer }: Decision<Refusal>,
  now: Date,
): Promise<DecideOutcome | Refusal> {
  const submitted = await findEmployerSubmission(id);
  if (!submitted) return { outcome: "unknown" };
  // Rendered before the transaction, to keep that short.
  const letter = await mail({ to: submitted.email, employer: submitted.name });
  const press = {
    ready: (row: EmployerSubmissionRow) => row.state === "submitted",
    done: (row: EmployerSubmissionRow) => row.state === state,
  };
  return getDb().transaction(async (tx) => {
    const pressed = await employerSubmissionRows.press(tx, { id, version }, press);
    if (pressed.outcome !== "ready") return pressed;
    const before = pressed.row;
    const answer = await employer?.(tx, before);
    if (answer && answer.outcome !== "found") return answer;
    if (answer) {
      await tx
        .update(employerUsers)
        .set({ employerId: answer.employerId, updatedAt: now })
        .where(eq(employerUsers.id, before.employerUserId));
    }
    const decided = { state, reason: reason ?? null, decidedBy: staff.id, decidedAt: now };
    const row = await employerSubmissionRows.change(tx, staff, before, decided, action, now);
    await queueMail(tx, { ...letter, dedupeKey: `application-decided:${id}:${version}` }, now);
    return { outcome: "done", row };
  });
}
