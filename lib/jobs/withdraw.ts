import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobRows } from "./rows";

export type WithdrawOutcome = "withdrawn" | "unknown";

/**
 * Removes a 求人 from every list at once; its own page says 募集終了. Versions are not compared, because a withdrawal does
 * not depend on the text.
 */
export async function withdrawJob(staff: Staff, id: string, now: Date): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await jobRows.lock(tx, id);
    if (!before) return "unknown";
    if (before.state === "withdrawn") return "withdrawn";
    await jobRows.change(tx, staff, before, { state: "withdrawn" }, "withdraw", now);
    return "withdrawn";
  });
}
