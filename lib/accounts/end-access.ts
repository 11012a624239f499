import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { registrations, reissues } from "@/lib/db/schema/mailed-links";
import { dropUnsent } from "@/lib/mail/drop-unsent";
import { endSessions, type Owner } from "./sessions";

/**
 * Ends everything that opens an account without its password: sessions (but for `except`), login tickets and open
 * reissues. The reissues are marked as used and not deleted, so that their pages say すでに手続き済みです. The invitations
 * that the account has sent end too: somebody who had taken it over would come back by them.
 */
export async function endAccess(tx: Tx, owner: Owner, now: Date, except?: string): Promise<void> {
  await endSessions(tx, owner, except);
  await tx
    .update(reissues)
    .set({ usedAt: now })
    .where(
      and(eq(reissues.accountKind, owner.kind), eq(reissues.accountId, owner.id), isNull(reissues.usedAt)),
    );
  const withdrawn = await tx
    .update(registrations)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(registrations.invitedBy, owner.id),
        isNull(registrations.usedAt),
        isNull(registrations.withdrawnAt),
      ),
    )
    .returning({ mailId: registrations.mailId });
  await dropUnsent(tx, withdrawn);
}
