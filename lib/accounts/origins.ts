import { and, eq } from "drizzle-orm";
import { keyedHash } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import type { Owner } from "./sessions";

/** Where a request comes from: its network (see networkOf) and, when its signed cookie proves one, its browser. */
export type Origin = { network: string; browser?: string | undefined };

// The purposes are part of the stored HMACs: with others no known browser would be found again.
export const hashOfNetwork = (network: string) => keyedHash("place/network", network);
export const hashOfBrowser = (browser: string) => keyedHash("place/device", browser);

/** Makes the browser a known one: the account can sign in from there even while others attack it. */
export async function rememberBrowser(tx: Tx, owner: Owner, { browser }: Origin, now: Date): Promise<void> {
  if (!browser) return;
  await tx
    .insert(knownOrigins)
    .values({
      accountKind: owner.kind,
      accountId: owner.id,
      originHash: hashOfBrowser(browser),
      lastSeenAt: now,
    })
    .onConflictDoUpdate({
      target: [knownOrigins.accountKind, knownOrigins.accountId, knownOrigins.originHash],
      set: { lastSeenAt: now },
    });
}

/** Whether this account has signed in from this browser before. */
export async function isKnownBrowser(owner: Owner, { browser }: Origin): Promise<boolean> {
  if (!browser) return false;
  const rows = await getDb()
    .select({ hash: knownOrigins.originHash })
    .from(knownOrigins)
    .where(
      and(
        eq(knownOrigins.accountKind, owner.kind),
        eq(knownOrigins.accountId, owner.id),
        eq(knownOrigins.originHash, hashOfBrowser(browser)),
      ),
    );
  return rows.length > 0;
}
