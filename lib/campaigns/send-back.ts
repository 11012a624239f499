import type { Admin } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeCampaign, lockCampaign, recordChange } from "./row";
import type { CampaignVersion } from "./schema";

/** 差し戻し: a draft again, with every word of it. */
export async function sendBack(
  admin: Admin,
  { id, version }: CampaignVersion,
  now: Date,
): Promise<"sent-back" | "changed" | "unknown"> {
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before) return "unknown";
    if (before.state === "draft" && before.version === version + 1) return "sent-back";
    if (before.state !== "handed" || before.version !== version) return "changed";
    const after = await changeCampaign(tx, id, { state: "draft", version: version + 1 }, now);
    await recordChange(tx, admin, "send-back", { before, after }, now);
    return "sent-back";
  });
}
