import { eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import type { AuditAction } from "@/lib/audit/labels";
import { record } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";

export type CampaignRow = typeof campaigns.$inferSelect;

/** Locks a メール. The advisory lock serialises two presses of a new form, which has no row yet; the row lock stops the delivery worker. */
export async function lockCampaign(tx: Tx, id: string): Promise<CampaignRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
  const [row] = await tx.select().from(campaigns).where(eq(campaigns.id, id)).for("update");
  return row;
}

export async function changeCampaign(
  tx: Tx,
  id: string,
  values: Partial<CampaignRow>,
  now: Date,
): Promise<CampaignRow> {
  const [row] = await tx
    .update(campaigns)
    .set({ ...values, updatedAt: now })
    .where(eq(campaigns.id, id))
    .returning();
  if (!row) throw new Error("a campaign under its lock is gone");
  return row;
}

/** The columns that 操作履歴 records. The frozen texts are left out: they are rendered from these. */
export function historyOf({ subject, body, audience, state, sendsAt, confirmedCount }: CampaignRow) {
  return { subject, body, audience, state, sendsAt, confirmedCount };
}

/** Records a change in 操作履歴. */
export async function recordChange(
  tx: Tx,
  staff: Staff,
  action: AuditAction,
  { before, after }: { before: CampaignRow; after: CampaignRow },
  now: Date,
): Promise<void> {
  const entry = {
    action,
    subject: subjectOf(after),
    before: historyOf(before),
    after: historyOf(after),
  };
  await record(tx, staff, entry, now);
}

export function subjectOf({ id, subject }: Pick<CampaignRow, "id" | "subject">) {
  return { kind: "campaign", id, name: subject } as const;
}
