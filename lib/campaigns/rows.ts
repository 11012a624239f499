import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { notices } from "@/lib/db/schema/notices";
import { versioned } from "@/lib/db/versioned";

export type CampaignRow = typeof campaigns.$inferSelect;
type Action = "hand-over" | "send-back" | "confirm" | "cancel" | "stop" | "resume";

/**
 * The writes of メール by staff. Their row lock stops the delivery worker too, whose own writes make no new version: they
 * change nothing that a page would overwrite.
 */
export const campaignRows = versioned<Staff, Action, typeof campaigns>(
  campaigns,
  async (tx, staff, { action, before, after }, now) => {
    const history = async (row: CampaignRow) => ({
      ...historyOf(row),
      notice: await titleOf(tx, row.noticeId),
    });
    const entry = { action, subject: subjectOf(after), before: before && (await history(before)) };
    await record(tx, staff, { ...entry, after: await history(after) }, now);
  },
);

/** The columns that 操作履歴 records. The frozen texts are left out: they are rendered from these. */
export function historyOf({ subject, body, audience, state, sendsAt, confirmedCount }: CampaignRow) {
  return { subject, body, audience, state, sendsAt, confirmedCount };
}

export function subjectOf({ id, subject }: Pick<CampaignRow, "id" | "subject">) {
  return { kind: "campaign", id, name: subject } as const;
}

/** The title of the chosen お知らせ: null when none is chosen, undefined when it does not exist. */
export async function titleOf(tx: Tx, noticeId: string | null): Promise<string | null | undefined> {
  if (!noticeId) return null;
  const [row] = await tx.select({ title: notices.title }).from(notices).where(eq(notices.id, noticeId));
  return row?.title;
}
