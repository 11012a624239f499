import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employers } from "@/lib/db/schema/employers";
import { registrations } from "@/lib/db/schema/mailed-links";

/**
 * Locks what an invitation depends on, in the order of every verb that ends one: the 事業者, then the row of the invitation.
 * From then on neither 停止, 担当者から外す nor a changed password can come between the check and the new account.
 */
export async function lockInvitation(tx: Tx, employerId: string, tokenHash: string): Promise<void> {
  await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).for("update");
  await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.tokenHash, tokenHash))
    .for("update");
}

/**
 * Whether the 事業者 may still be joined: the 担当者 who sent the invitation is one of its accounts and not suspended. Only
 * an approved 事業者 has accounts. An invitation of before inviters were stored holds while any account of it is active.
 */
export async function invitationHolds(
  tx: Tx,
  { invitedTo, invitedBy }: { invitedTo: string; invitedBy: string | null },
): Promise<boolean> {
  const [inviter] = await tx
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(
      and(
        eq(employerUsers.employerId, invitedTo),
        invitedBy ? eq(employerUsers.id, invitedBy) : undefined,
        isNull(employerUsers.suspendedAt),
      ),
    )
    .limit(1);
  return inviter !== undefined;
}
