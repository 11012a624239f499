import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import { isEditable } from "./editable";
import { foreignLinks } from "./links";
import { type CampaignRow, changeCampaign, historyOf, lockCampaign, subjectOf } from "./row";
import type { CampaignFields, CampaignInput } from "./schema";

/**
 * saved          also when the same content is saved already
 * conflict       somebody else has saved it meanwhile, as `current`
 * foreign-links  the 本文 links to other sites
 * no-notice      the chosen お知らせ does not exist
 * confirmed      an admin has confirmed it: it does not change any more
 */
export type SaveOutcome =
  | { outcome: "saved"; campaign: CampaignRow }
  | { outcome: "conflict"; current: CampaignRow }
  | { outcome: "foreign-links"; links: string[] }
  | { outcome: "no-body" | "no-notice" | "confirmed" | "unknown" };

/**
 * Saves a draft. A mail that was handed over becomes a draft again when its text changes, because an admin decides on the
 * text that was handed over. Optimistic concurrency: the second of two editors gets what the first has saved.
 */
export async function saveCampaign(
  staff: Staff,
  { id, version, intent, ...fields }: CampaignInput,
  now: Date,
): Promise<SaveOutcome> {
  const links = foreignLinks(fields.body);
  if (links.length > 0) return { outcome: "foreign-links", links };
  if (intent === "confirm" && !fields.body) return { outcome: "no-body" };
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before && version > 0) return { outcome: "unknown" };
    if (before && !isEditable(before)) return { outcome: "confirmed" };
    // A repeated press of the same form.
    if (before && isSame(before, fields)) return { outcome: "saved", campaign: before };
    if (before && before.version !== version) return { outcome: "conflict", current: before };
    const notice = await titleOf(tx, fields.noticeId);
    if (notice === undefined) return { outcome: "no-notice" };
    const after = before
      ? await changeCampaign(tx, id, { ...fields, state: "draft", version: before.version + 1 }, now)
      : await create(tx, staff, { id, ...fields }, now);
    const noticeBefore = before && (await titleOf(tx, before.noticeId));
    await record(
      tx,
      staff,
      {
        action: before ? "update" : "create",
        subject: subjectOf(after),
        before: before && { ...historyOf(before), notice: noticeBefore },
        after: { ...historyOf(after), notice },
      },
      now,
    );
    return { outcome: "saved", campaign: after };
  });
}

function isSame(row: CampaignRow, wanted: CampaignFields): boolean {
  return Object.entries(wanted).every(([name, value]) => row[name as keyof CampaignRow] === value);
}

async function create(tx: Tx, staff: Staff, values: CampaignFields & { id: string }, now: Date) {
  const [row] = await tx
    .insert(campaigns)
    .values({ ...values, writtenBy: staff.id, createdAt: now, updatedAt: now })
    .returning();
  if (!row) throw new Error("a campaign under its lock is gone");
  return row;
}

/** The title of the chosen お知らせ: null when none is chosen, undefined when it does not exist. */
async function titleOf(tx: Tx, noticeId: string | null): Promise<string | null | undefined> {
  if (!noticeId) return null;
  const [row] = await tx.select({ title: notices.title }).from(notices).where(eq(notices.id, noticeId));
  return row?.title;
}
