import { and, eq, isNull } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { reissues } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import {
  accountSubject,
  clearTries,
  giveBackTries,
  networkAsks,
  passwordLimits,
  takeTries,
} from "@/lib/rate-limit";
import { loginAsks } from "./authenticate";
import { readReissue } from "./find-reissue";
import { type Place, placeNames, rememberPlace } from "./places";
import { endSessions, type Owner } from "./sessions";
import { accountTables } from "./tables";

/** パスワード再発行の認証: the mailed password becomes the account's, every login and every other reissue ends. */
export async function confirmReissue(
  { token, email, password }: { token: string; email: string; password: string },
  place: Place,
  now: Date,
): Promise<"changed" | "wrong-password" | "used" | "expired" | "unknown" | { limitedUntil: Date } | "busy"> {
  const found = await readReissue(getDb(), token, now);
  if (found.state !== "open") return found.state;
  const subject = accountSubject(found.kind, found.email);
  const verdict = await takeTries(
    [{ limit: passwordLimits.link, key: hashToken(token), subject }, ...networkAsks(place.network)],
    now,
  );
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const genuine = await verifyPassword(password, email === found.email ? found.passwordHash : undefined);
  if (genuine === "busy") return "busy";
  if (!genuine) return "wrong-password";

  const owner = { kind: found.kind, id: found.accountId };
  const table = accountTables[owner.kind];
  return getDb().transaction(async (tx) => {
    // The account's row is the gate: of many confirmations at once one goes first, the others find it used.
    await tx.select({ id: table.id }).from(table).where(eq(table.id, owner.id)).for("update");
    const again = await readReissue(tx, token, now);
    if (again.state !== "open") return again.state;
    await tx
      .update(table)
      .set({ passwordHash: found.passwordHash, passwordChangedAt: now })
      .where(eq(table.id, owner.id));
    await endReissues(tx, owner, now);
    await endSessions(tx, owner);
    // Whoever reads the mailbox is the owner: attackers' failures no longer stand in the way, here.
    await rememberPlace(tx, owner, place, now);
    for (const known of [placeNames(place), []]) {
      await clearTries(tx, loginAsks({ kind: owner.kind, email, ...place }, known).place);
    }
    await clearTries(tx, loginAsks({ kind: owner.kind, email, ...place }).account);
    for (const ask of networkAsks(place.network)) await giveBackTries(tx, ask, 1, now);
    return "changed";
  });
}

/** Ends every open reissue of an account: used, not gone, so that their pages say すでに手続き済みです. */
export async function endReissues(tx: Tx, owner: Owner, now: Date): Promise<void> {
  await tx
    .update(reissues)
    .set({ usedAt: now })
    .where(
      and(eq(reissues.accountKind, owner.kind), eq(reissues.accountId, owner.id), isNull(reissues.usedAt)),
    );
}
