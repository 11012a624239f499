import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Done, SaveRefusal, Target } from "@/lib/db/versioned";
import { type CampaignRow, campaignRows } from "./rows";

export type ReturnOutcome = Done<CampaignRow> | SaveRefusal<CampaignRow>;

const press = {
  ready: ({ state }: CampaignRow) => state === "handed",
  done: ({ state }: CampaignRow) => state === "draft",
};

/** 差し戻し: an admin makes it a draft again. The text stays as it is. */
export async function returnCampaign(admin: Admin, target: Target, now: Date): Promise<ReturnOutcome> {
  return getDb().transaction(async (tx) => {
    const pressed = await campaignRows.press(tx, target, press);
    if (pressed.outcome !== "ready") return pressed;
    const row = await campaignRows.change(tx, admin, pressed.row, { state: "draft" }, "send-back", now);
    return { outcome: "done", row };
  });
}
