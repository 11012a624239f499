import { sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { campaignRows } from "./rows";

export type StopOutcome = "stopped" | "ended" | "not-begun" | "unknown";

/** 中止: no further batch is sent. Calls that are under way are not interrupted. */
export async function stopCampaign(admin: Admin, id: string, now: Date): Promise<StopOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await campaignRows.lock(tx, id);
    if (!before) return "unknown";
    if (before.state === "stopped") return "stopped";
    if (before.state === "done") return "ended";
    if (before.state !== "scheduled" && before.state !== "sending") return "not-begun";
    await campaignRows.change(tx, admin, before, { state: "stopped", stoppedAt: now }, "stop", now);
    await tx.execute(sql`select pg_notify('mails', '')`);
    return "stopped";
  });
}
