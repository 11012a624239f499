import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/content";
import { foreignLinks } from "./links";
import { type CampaignRow, changeCampaign, historyOf, lockCampaign, subjectOf } from "./row";
import type { CampaignFields, CampaignInput } from "./schema";

type Written =
  | { written: CampaignRow }
  | { conflict: CampaignRow }
  | { foreign: string[] }
  | "no-body"
  | "no-notice"
  | "confirmed"
  | "unknown";

/**
 * Saves a draft. A mail that was handed over becomes a draft again when its text changes: an admin is asked for what
 * they see. Of two who edited the same one, the second is shown what the first has saved.
 */
export async function writeCampaign(
  staff: Staff,
  { id, version, deed, ...fields }: CampaignInput,
  now: Date,
): Promise<Written> {
  const foreign = foreignLinks(fields.body);
  if (foreign.length > 0) return { foreign };
  if (deed === "confirm" && !fields.body) return "no-body";
  return getDb().transaction(async (tx) => {
    const before = await lockCampaign(tx, id);
    if (!before && version > 0) return "unknown";
    if (before && !isOpen(before)) return "confirmed";
    // The second of two presses finds its wish fulfilled.
    if (before && isSame(before, fields)) return { written: before };
    if (before && before.version !== version) return { conflict: before };
    const notice = await titleOf(tx, fields.noticeId);
    if (notice === undefined) return "no-notice";
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
    return { written: after };
  });
}

/** Nobody has confirmed it, so it may still change. */
export function isOpen({ state }: Pick<CampaignRow, "state">): boolean {
  return state === "draft" || state === "handed";
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

/** Null where none is wanted, undefined where it is not there. */
async function titleOf(tx: Tx, noticeId: string | null): Promise<string | null | undefined> {
  if (!noticeId) return null;
  const [row] = await tx.select({ title: notices.title }).from(notices).where(eq(notices.id, noticeId));
  return row?.title;
}
