import { keyedHash } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import type { Owner } from "./sessions";

/** Where a request comes from: its network (see networkOf) and, when its signed cookie proves one, its browser. */
export type Origin = { network: string; browser?: string | undefined };

/** The HMACs under which a known network and a known browser are stored. */
export function originKeys({ network, browser }: Origin): { network: string; browser?: string } {
  // The purposes are part of the stored HMACs: with others no known network or browser would be found again.
  const key = { network: keyedHash("place/network", network) };
  return browser ? { ...key, browser: keyedHash("place/device", browser) } : key;
}

/** Makes network and browser known ones: the account can sign in from there even while others attack it. */
export async function rememberOrigin(tx: Tx, owner: Owner, origin: Origin, now: Date): Promise<void> {
  await tx
    .insert(knownOrigins)
    .values(
      Object.values(originKeys(origin)).map((originHash) => ({
        accountKind: owner.kind,
        accountId: owner.id,
        originHash,
        lastSeenAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [knownOrigins.accountKind, knownOrigins.accountId, knownOrigins.originHash],
      set: { lastSeenAt: now },
    });
}
