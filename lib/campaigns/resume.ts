import { sql } from "drizzle-orm";
import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { cancelWindowMs } from "./confirm";
import { changeCampaign, lockCampaign, recordChange } from "./row";

export type ResumeOutcome = "resumed" | "ended" | "not-begun" | "unknown";

/** 再開: sends the remaining mails. A campaign without queued recipients begins at its moment, after another cancel window at least. */
export async function resumeCampaign(admin: Admin, id: string, now: Date): Promise<ResumeOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    if (before.state === "scheduled" || before.state === "sending") return "resumed";
    if (before.state === "done") return "ended";
    if (before.state !== "stopped") return "not-begun";
    const earliest = now.getTime() + cancelWindowMs;
    const after = await changeCampaign(
      tx,
      id,
      before.queuedAt
        ? { state: "sending", stoppedAt: null }
        : {
            state: "scheduled",
            stoppedAt: null,
            sendsAt: new Date(Math.max(Number(before.sendsAt), earliest)),
          },
      now,
    );
    await recordChange(tx, admin, "resume", { before, after }, now);
    await tx.execute(sql`select pg_notify('mails', '')`);
    return "resumed";
  });
}
