import { keyedHash } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { knownSources } from "@/lib/db/schema/accounts";
import type { Owner } from "./sessions";

/** Where a request comes from: its network (see networkOf) and, when its signed cookie proves one, its browser. */
export type Origin = { network: string; browser?: string | undefined };

/** Under which names an account's known network and known browser are stored. */
export function originKeys({ network, browser }: Origin): { network: string; browser?: string } {
  // The purposes are part of the stored HMACs: with others no known network or browser would be found again.
  const key = { network: keyedHash("place/network", network) };
  return browser ? { ...key, browser: keyedHash("place/device", browser) } : key;
}

/** From now on this account may be tried from here even while others attack it. */
export async function rememberOrigin(tx: Tx, owner: Owner, origin: Origin, now: Date): Promise<void> {
  await tx
    .insert(knownSources)
    .values(
      Object.values(originKeys(origin)).map((sourceHash) => ({
        accountKind: owner.kind,
        accountId: owner.id,
        sourceHash,
        lastSeenAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [knownSources.accountKind, knownSources.accountId, knownSources.sourceHash],
      set: { lastSeenAt: now },
    });
}
