import { and, eq, isNull, sql } from "drizzle-orm";
import { hashToken } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { accountSubject, giveBackTries, networkAsks, passwordLimits, takeTries } from "@/lib/rate-limit";
import { readRegistration } from "./find-registration";
import { issueLoginTicket } from "./login-tickets";
import type { RegisteringKind } from "./schema";

type Typed = { token: string; email: string; password: string };
/** What the account is made of beside the form. */
export type Claimed = { email: string; passwordHash: string; invitedTo: string | null };

/**
 * 登録認証 of either kind: `make` writes the account out of the mailed link and its password, and every other registration
 * of the address and kind ends. The ticket signs the same browser in, once.
 */
export async function claimRegistration<Made extends { id: string }>(
  kind: RegisteringKind,
  typed: Typed,
  { network }: { network: string },
  make: (tx: Tx, claimed: Claimed) => Promise<Made>,
  now: Date,
): Promise<
  | (Omit<Made, "id"> & { loginTicket: string })
  | "wrong-password"
  | "used"
  | "expired"
  | "unknown"
  | { limitedUntil: Date }
  | "busy"
> {
  const found = await readRegistration(getDb(), kind, typed.token, now);
  if (found.state !== "open") return found.state;
  const { email, passwordHash } = found;
  const subject = accountSubject(kind, email);
  const verdict = await takeTries(
    [{ limit: passwordLimits.link, key: hashToken(typed.token), subject }, ...networkAsks(network)],
    now,
  );
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const genuine = await verifyPassword(typed.password, typed.email === email ? passwordHash : undefined);
  if (genuine === "busy") return "busy";
  if (!genuine) return "wrong-password";

  return getDb().transaction(async (tx) => {
    // One at a time for each address: of fifty presses, on one link or several, the first makes the account.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`activate/${kind}/${email}`}, 0))`);
    const again = await readRegistration(tx, kind, typed.token, now);
    if (again.state !== "open") return again.state;
    const { id, ...made } = await make(tx, again);
    await tx
      .update(registrations)
      .set({ usedAt: now })
      .where(
        and(
          eq(registrations.accountKind, kind),
          eq(registrations.email, email),
          isNull(registrations.usedAt),
        ),
      );
    for (const ask of networkAsks(network)) await giveBackTries(tx, ask, 1, now);
    return { ...made, loginTicket: await issueLoginTicket(tx, { kind, id }, now) };
  });
}
