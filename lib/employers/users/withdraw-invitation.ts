import { and, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";
import { employerRows } from "@/lib/employers/listing/rows";
import { withdrawInvitations } from "@/lib/mailed-links/withdraw-invitations";

/**
 * 招待を取り消す, by any 担当者 of the 事業者: every open invitation to this address ends, and a page of it that is open
 * already joins nobody. A second press changes nothing.
 */
export async function withdrawInvitation(
  { employerId }: ApprovedEmployerUser,
  { id }: { id: string },
  now: Date,
): Promise<"withdrawn"> {
  return getDb().transaction(async (tx) => {
    await employerRows.lock(tx, employerId);
    const [invitation] = await tx
      .select({ email: registrations.email })
      .from(registrations)
      .where(and(eq(registrations.id, id), eq(registrations.invitedTo, employerId)));
    if (invitation) await withdrawInvitations(tx, employerId, now, invitation.email);
    return "withdrawn" as const;
  });
}
