import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { reissues } from "@/lib/db/schema/mailed-links";
import { endSessions, type Owner } from "./sessions";

/**
 * Ends every way into an account that its password does not guard: logins, login tickets and open reissues; `except` is
 * the session that asked. The reissues are marked as used, not deleted, so that their pages say すでに手続き済みです.
 */
export async function endAccess(tx: Tx, owner: Owner, now: Date, except?: string): Promise<void> {
  await endSessions(tx, owner, except);
  await tx
    .update(reissues)
    .set({ usedAt: now })
    .where(
      and(eq(reissues.accountKind, owner.kind), eq(reissues.accountId, owner.id), isNull(reissues.usedAt)),
    );
}
