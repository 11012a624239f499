import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeCampaign, lockCampaign, recordChange } from "./row";
import type { CampaignVersion } from "./schema";

export type ReturnOutcome = "returned" | "changed" | "unknown";

/** 差し戻し: an admin makes it a draft again. The text stays as it is. */
export async function returnCampaign(
  admin: Admin,
  { id, version }: CampaignVersion,
  now: Date,
): Promise<ReturnOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    if (before.state === "draft" && before.version === version + 1) return "returned";
    if (before.state !== "handed" || before.version !== version) return "changed";
    const after = await changeCampaign(tx, id, { state: "draft", version: version + 1 }, now);
    await recordChange(tx, admin, "send-back", { before, after }, now);
    return "returned";
  });
}
