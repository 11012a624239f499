import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { lockList, type StoredSynonym, synonymRows } from "./rows";

/** The row stays, unused, so that an empty list is not taken for one that nobody has changed yet. */
export async function removeSynonym(
  staff: Staff,
  target: Target,
  now: Date,
): Promise<Done<StoredSynonym> | SaveRefusal<StoredSynonym>> {
  return getDb().transaction(async (tx) => {
    await lockList(tx, now);
    const pressed = await synonymRows.press(tx, target, {
      ready: ({ removed }) => !removed,
      done: ({ removed }) => removed,
    });
    if (pressed.outcome !== "ready") return pressed;
    const row = await synonymRows.change(tx, staff, pressed.row, { removed: true }, "delete", now);
    return { outcome: "done", row };
  });
}
