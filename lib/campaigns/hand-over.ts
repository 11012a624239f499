import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeCampaign, lockCampaign, recordChange } from "./row";
import type { CampaignVersion } from "./schema";

export type HandOverOutcome = "handed" | "changed" | "no-body" | "unknown";

/** 配信の依頼: an editor asks an admin to send the メール, in the version that the page showed. */
export async function handOver(
  staff: Staff,
  { id, version }: CampaignVersion,
  now: Date,
): Promise<HandOverOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    if (before.state === "handed" && before.version === version + 1) return "handed";
    if (before.state !== "draft" || before.version !== version) return "changed";
    if (!before.body) return "no-body";
    const after = await changeCampaign(tx, id, { state: "handed", version: version + 1 }, now);
    await recordChange(tx, staff, "hand-over", { before, after }, now);
    return "handed";
  });
}
