import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import type { Saved, SaveRefusal } from "@/lib/db/versioned";
import { isEditable } from "./editable";
import { foreignLinks } from "./links";
import { type CampaignRow, campaignRows, titleOf } from "./rows";
import type { CampaignInput } from "./schema";

/**
 * foreign-links  the 本文 links to other sites
 * no-notice      the chosen お知らせ does not exist
 * confirmed      an admin has confirmed it: it does not change any more
 */
export type SaveOutcome =
  | Saved<CampaignRow>
  | SaveRefusal<CampaignRow>
  | { outcome: "foreign-links"; links: string[] }
  | { outcome: "no-body" | "no-notice" | "confirmed" };

/**
 * Saves a draft. A mail that was handed over becomes a draft again when its text changes, because an admin decides on the
 * text that was handed over.
 */
export async function saveCampaign(
  staff: Staff,
  { id, version, intent, ...fields }: CampaignInput,
  now: Date,
): Promise<SaveOutcome> {
  const links = foreignLinks(fields.body);
  if (links.length > 0) return { outcome: "foreign-links", links };
  if (intent === "confirm" && !fields.body) return { outcome: "no-body" };
  const also = (before?: CampaignRow) => (before ? { state: "draft" as const } : { writtenBy: staff.id });
  return getDb().transaction(async (tx): Promise<SaveOutcome> => {
    const before = await campaignRows.lock(tx, id);
    if (before && !isEditable(before)) return { outcome: "confirmed" };
    const verify = async () =>
      (await titleOf(tx, fields.noticeId)) === undefined ? ({ outcome: "no-notice" } as const) : undefined;
    return campaignRows.save(tx, staff, { id, version }, { fields, also, verify }, now);
  });
}
