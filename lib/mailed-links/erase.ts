import { and, eq } from "drizzle-orm";
import type { RegisteringKind } from "@/lib/accounts/schema";
import type { Tx } from "@/lib/db/client";
import { registrations, reissues } from "@/lib/db/schema/mailed-links";

/** Deletes every link of an account that is being erased. Links of an account of the other kind stay. */
export async function eraseMailedLinks(
  tx: Tx,
  { kind, id, email }: { kind: RegisteringKind; id: string; email: string },
): Promise<void> {
  await tx
    .delete(registrations)
    .where(and(eq(registrations.email, email), eq(registrations.accountKind, kind)));
  await tx.delete(reissues).where(and(eq(reissues.accountKind, kind), eq(reissues.accountId, id)));
}
