import { sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { cancelWindowMs } from "./confirm";
import { campaignRows } from "./rows";

export type ResumeOutcome = "resumed" | "ended" | "not-begun" | "unknown";

/** 再開: sends the remaining mails. A campaign without queued recipients begins at its moment, after another cancel window at least. */
export async function resumeCampaign(admin: Admin, id: string, now: Date): Promise<ResumeOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await campaignRows.lock(tx, id);
    if (!before) return "unknown";
    if (before.state === "scheduled" || before.state === "sending") return "resumed";
    if (before.state === "done") return "ended";
    if (before.state !== "stopped") return "not-begun";
    const earliest = new Date(Math.max(Number(before.sendsAt), now.getTime() + cancelWindowMs));
    const changes = before.queuedAt
      ? ({ state: "sending" } as const)
      : ({ state: "scheduled", sendsAt: earliest } as const);
    await campaignRows.change(tx, admin, before, { ...changes, stoppedAt: null }, "resume", now);
    await tx.execute(sql`select pg_notify('mails', '')`);
    return "resumed";
  });
}
