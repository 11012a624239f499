import { eq } from "drizzle-orm";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import type { Done, SaveRefusal } from "@/lib/db/versioned";
import { queueMail } from "@/lib/mail/outbox";
import { employerSubmissionReceivedMail } from "@/lib/mail/templates/employer-submission";
import { ownEmployerSubmission } from "./find";
import { type EmployerSubmissionRow, employerSubmissionRows } from "./rows";
import type { ResubmitInput } from "./schema";

export type ResubmitOutcome = Done<EmployerSubmissionRow> | SaveRefusal<EmployerSubmissionRow>;

const press = {
  ready: ({ state }: EmployerSubmissionRow) => state === "returned",
  done: ({ state }: EmployerSubmissionRow) => state === "submitted",
};

/** Submits a 事業者登録の申請 again after 差し戻し; it stays the same row. A second press changes nothing. */
export async function resubmitEmployerSubmission(
  user: EmployerUser,
  { version, contact, ...submission }: ResubmitInput,
  now: Date,
): Promise<ResubmitOutcome> {
  const own = await ownEmployerSubmission(user);
  if (!own) return { outcome: "unknown" };
  const received = await employerSubmissionReceivedMail({ to: user.email, employer: submission.name });
  return getDb().transaction(async (tx) => {
    const pressed = await employerSubmissionRows.press(tx, { id: own.id, version }, press);
    if (pressed.outcome !== "ready") return pressed;
    const submitted = { ...submission, state: "submitted", submittedAt: now } as const;
    const row = await employerSubmissionRows.change(tx, undefined, pressed.row, submitted, "update", now);
    await tx
      .update(employerUsers)
      .set({ name: contact, updatedAt: now })
      .where(eq(employerUsers.id, user.id));
    const dedupeKey = `application-received:${user.id}:${row.version}`;
    await queueMail(tx, { ...received, dedupeKey }, now);
    return { outcome: "done", row };
  });
}
