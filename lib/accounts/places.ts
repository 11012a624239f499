import { keyedHash } from "@/lib/crypto/tokens";
import type { Tx } from "@/lib/db/client";
import { knownPlaces } from "@/lib/db/schema/accounts";
import type { Owner } from "./sessions";

/** Where a request comes from: its network (see networkOf) and, when its signed cookie proves one, its browser. */
export type Place = { network: string; device?: string | undefined };

export function placeNames({ network, device }: Place): string[] {
  const names = [keyedHash("place/network", network)];
  if (device) names.push(keyedHash("place/device", device));
  return names;
}

/** From now on this account may be tried from here even while others attack it. */
export async function rememberPlace(tx: Tx, owner: Owner, place: Place, now: Date): Promise<void> {
  await tx
    .insert(knownPlaces)
    .values(
      placeNames(place).map((name) => ({
        accountKind: owner.kind,
        accountId: owner.id,
        place: name,
        lastSeenAt: now,
      })),
    )
    .onConflictDoUpdate({
      target: [knownPlaces.accountKind, knownPlaces.accountId, knownPlaces.place],
      set: { lastSeenAt: now },
    });
}
