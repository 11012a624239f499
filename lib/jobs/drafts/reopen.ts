import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import type { Target } from "@/lib/db/versioned";
import type { DecideOutcome } from "./decide";
import { type DraftRow, draftOf } from "./draft";
import { draftRows } from "./rows";
import { submissions } from "./scope";

const press = {
  ready: isUntouched,
  done: ({ state }: DraftRow) => state === "submitted",
  scope: submissions,
};

/**
 * 審査中に戻す, after a 差し戻し by mistake: the text that was submitted waits for a decision again. conflict: the 事業者 has
 * begun to correct it, and staff read and approve nothing that it has not submitted. It sends no mail.
 */
export async function reopenJobSubmission(staff: Staff, target: Target, now: Date): Promise<DecideOutcome> {
  return getDb().transaction(async (tx) => {
    const pressed = await draftRows.press(tx, target, press);
    if (pressed.outcome !== "ready") return pressed;
    const submitted = { state: "submitted", reason: null, decidedBy: null, decidedAt: null } as const;
    const row = await draftRows.change(tx, staff, pressed.row, submitted, "update", now);
    const subject = { kind: "submission", id: row.id, name: draftOf(row).input.title } as const;
    const [before, after] = [{ state: pressed.row.state }, { state: row.state }];
    await record(tx, staff, { action: "reopen", subject, before, after }, now);
    return { outcome: "done", row };
  });
}

/** Returned, and not saved since. */
export function isUntouched({
  state,
  decidedAt,
  updatedAt,
}: Pick<DraftRow, "state" | "decidedAt" | "updatedAt">) {
  return state === "returned" && decidedAt?.getTime() === updatedAt.getTime();
}
