import { and, eq, isNull, sql } from "drizzle-orm";
import { issueLoginTicket } from "@/lib/accounts/login-tickets";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { getDb, type Tx } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";
import { hashLinkToken } from "./hash-link-token";
import { invitationHolds, lockInvitation } from "./lock-invitation";
import { readRegistration } from "./open";
import { proveReader, type TypedLogin, type Unproved } from "./prove";

/** What the link gives to the new account, beside the form. `invitedTo`: the id of an employer. */
export type Confirmed = { email: string; passwordHash: string; invitedTo: string | null };

export type ConfirmRegistrationOutcome =
  /** The ticket signs the same browser in, once. */
  | { outcome: "registered"; loginTicket: string }
  | { outcome: "used" | "withdrawn" | "expired" | "unknown" }
  | Unproved;

/**
 * 登録認証 of either kind: `make` inserts the account, and every other registration of the address and kind is marked as
 * used.
 */
export async function confirmRegistration(
  kind: RegisteringKind,
  typed: TypedLogin,
  make: (tx: Tx, confirmed: Confirmed) => Promise<{ id: string }>,
  now: Date,
): Promise<ConfirmRegistrationOutcome> {
  const link = await readRegistration(getDb(), kind, typed.token, now);
  if (link.state !== "open") return { outcome: link.state };
  const proof = await proveReader({ kind, ...link }, typed, now);
  if (proof.outcome !== "proved") return proof;
  const { email } = link;

  return getDb().transaction(async (tx) => {
    // An advisory lock for each kind and address: concurrent presses, on one link or several, make one account.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`activate/${kind}/${email}`}, 0))`);
    if (link.invitedTo) await lockInvitation(tx, link.invitedTo, hashLinkToken(typed.token));
    // Read again, because the comparison takes time: the link may have been used or taken back meanwhile.
    const again = await readRegistration(tx, kind, typed.token, now);
    if (again.state !== "open") return { outcome: again.state };
    const { invitedTo, invitedBy } = again;
    if (invitedTo && !(await invitationHolds(tx, { invitedTo, invitedBy }))) return { outcome: "withdrawn" };
    const { id } = await make(tx, again);
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
    return { outcome: "registered", loginTicket: await issueLoginTicket(tx, { kind, id }, now) };
  });
}
