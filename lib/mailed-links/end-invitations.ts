import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";

/** Marks the open invitations of a 事業者 as used, when it is suspended or has no accounts left. */
export async function endInvitations(tx: Tx, employerId: string, now: Date): Promise<void> {
  await tx
    .update(registrations)
    .set({ usedAt: now })
    .where(and(eq(registrations.invitedTo, employerId), isNull(registrations.usedAt)));
}
