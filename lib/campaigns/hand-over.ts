import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { type CampaignRow, campaignRows } from "./rows";

export type HandOverOutcome = Done<CampaignRow> | SaveRefusal<CampaignRow> | { outcome: "no-body" };

const press = {
  ready: ({ state }: CampaignRow) => state === "draft",
  done: ({ state }: CampaignRow) => state === "handed",
};

/** 配信の依頼: an editor asks an admin to send the メール, in the version that the page showed. */
export async function handOver(staff: Staff, target: Target, now: Date): Promise<HandOverOutcome> {
  return getDb().transaction(async (tx) => {
    const pressed = await campaignRows.press(tx, target, press);
    if (pressed.outcome !== "ready") return pressed;
    if (!pressed.row.body) return { outcome: "no-body" };
    const row = await campaignRows.change(tx, staff, pressed.row, { state: "handed" }, "hand-over", now);
    return { outcome: "done", row };
  });
}
