import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";
import { dropUnsent } from "@/lib/mail/drop-unsent";

/**
 * Takes back the open invitations of a 事業者: all of them, when it is suspended or has no accounts left, or those to one
 * address. Their mails that have not left go with them.
 */
export async function withdrawInvitations(
  tx: Tx,
  employerId: string,
  now: Date,
  email?: string,
): Promise<void> {
  const withdrawn = await tx
    .update(registrations)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(registrations.invitedTo, employerId),
        email ? eq(registrations.email, email) : undefined,
        isNull(registrations.usedAt),
        isNull(registrations.withdrawnAt),
      ),
    )
    .returning({ mailId: registrations.mailId });
  await dropUnsent(tx, withdrawn);
}
