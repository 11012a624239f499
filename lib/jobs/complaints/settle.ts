import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { staff as staffTable } from "@/lib/db/schema/staff";
import type { Done } from "@/lib/db/versioned";
import { type ComplaintRow, complaintRows } from "./rows";
import type { SettleInput } from "./schema";

/** conflict: another 職員 has settled it, `by` name. A repeated press of the same note is done. */
export type SettleOutcome =
  | Done<ComplaintRow>
  | { outcome: "conflict"; current: ComplaintRow; by: string | undefined }
  | { outcome: "unknown" };

/** 対応済みにする: `note` says what was done. Nobody outside the city reads it. */
export async function settleComplaint(
  staff: Staff,
  { note, ...target }: SettleInput,
  now: Date,
): Promise<SettleOutcome> {
  return getDb().transaction(async (tx) => {
    const pressed = await complaintRows.press(tx, target, {
      ready: (row) => !row.settledAt,
      done: (row) => row.settledBy === staff.id && row.note === note,
    });
    if (pressed.outcome === "conflict")
      return { ...pressed, by: await nameOf(tx, pressed.current.settledBy) };
    if (pressed.outcome !== "ready") return pressed;
    const settled = { settledAt: now, settledBy: staff.id, note };
    const row = await complaintRows.change(tx, staff, pressed.row, settled, "handle", now);
    return { outcome: "done", row };
  });
}

async function nameOf(tx: Tx, id: string | null): Promise<string | undefined> {
  if (!id) return undefined;
  const [row] = await tx.select({ name: staffTable.name }).from(staffTable).where(eq(staffTable.id, id));
  return row?.name;
}
