import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerRows } from "./rows";

export type WithdrawOutcome = "withdrawn" | "unknown";

/** Takes a 事業者 and its 求人 off the site. Versions are not compared: a withdrawal does not depend on the text. */
export async function withdrawEmployer(staff: Staff, id: string, now: Date): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await employerRows.lock(tx, id);
    if (before?.state === "withdrawn") return "withdrawn";
    if (before?.state !== "published") return "unknown";
    await employerRows.change(tx, staff, before, { state: "withdrawn" }, "withdraw", now);
    return "withdrawn";
  });
}
