import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { noticeRows } from "./rows";

export type WithdrawOutcome = "withdrawn" | "unknown";

/**
 * Removes a お知らせ from lists, feed and sitemap at once; its own page says that it has ended. Versions are not compared:
 * a withdrawal does not depend on the text.
 */
export async function withdrawNotice(staff: Staff, id: string, now: Date): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await noticeRows.lock(tx, id);
    if (before?.state === "withdrawn") return "withdrawn";
    if (before?.state !== "published") return "unknown";
    await noticeRows.change(tx, staff, before, { state: "withdrawn" }, "withdraw", now);
    return "withdrawn";
  });
}
