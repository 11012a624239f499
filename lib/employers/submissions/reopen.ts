import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Target } from "@/lib/db/versioned";
import type { DecideOutcome } from "./decide";
import { type EmployerSubmissionRow, employerSubmissionRows } from "./rows";

const press = {
  ready: ({ state }: EmployerSubmissionRow) => state === "returned" || state === "rejected",
  done: ({ state }: EmployerSubmissionRow) => state === "submitted",
};

/**
 * 審査中に戻す, after a 差し戻し or 却下 by mistake: the submission waits for a decision again, with its old text. conflict: the
 * 担当者 has submitted it again meanwhile. It sends no mail.
 */
export async function reopenEmployerSubmission(
  staff: Staff,
  target: Target,
  now: Date,
): Promise<DecideOutcome> {
  return getDb().transaction(async (tx) => {
    const pressed = await employerSubmissionRows.press(tx, target, press);
    if (pressed.outcome !== "ready") return pressed;
    const submitted = { state: "submitted", reason: null, decidedBy: null, decidedAt: null } as const;
    const row = await employerSubmissionRows.change(tx, staff, pressed.row, submitted, "reopen", now);
    return { outcome: "done", row };
  });
}
