import { eq } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb } from "@/lib/db/client";
import { campaigns } from "@/lib/db/schema/campaigns";
import { campaignRows, historyOf, subjectOf } from "./rows";

export type DeleteDraftOutcome = "deleted" | "no-draft" | "unknown";

/** Deletes a draft. What was handed over or confirmed cannot be deleted. */
export async function deleteDraft(staff: Staff, id: string, now: Date): Promise<DeleteDraftOutcome> {
  return getDb().transaction(async (tx) => {
    const before = await campaignRows.lock(tx, id);
    if (!before) return "unknown";
    if (before.state !== "draft") return "no-draft";
    await tx.delete(campaigns).where(eq(campaigns.id, id));
    const entry = { action: "delete", subject: subjectOf(before), before: historyOf(before) } as const;
    await record(tx, staff, entry, now);
    return "deleted";
  });
}
