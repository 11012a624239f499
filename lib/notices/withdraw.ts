import { eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { notices } from "@/lib/db/schema/notices";
import { announce } from "@/lib/page-cache/announce";
import { lockNotice } from "./save";

export type WithdrawOutcome = "withdrawn" | "unknown";

/** Removes a お知らせ from lists, feed and sitemap at once; its own page says that it has ended. */
export async function withdrawNotice(staff: Staff, id: string, now: Date): Promise<WithdrawOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockNotice(tx, id);
    if (before?.state === "withdrawn") return "withdrawn";
    if (before?.state !== "published") return "unknown";
    await tx
      .update(notices)
      .set({ state: "withdrawn", version: sql`${notices.version} + 1`, updatedAt: now })
      .where(eq(notices.id, id));
    const after = { ...before, state: "withdrawn" };
    await record(
      tx,
      staff,
      { action: "withdraw", subject: { kind: "notice", id, name: before.title }, before, after },
      now,
    );
    await announce(tx, ["notices"]);
    return "withdrawn";
  });
}
