import { randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { issueLoginTicket } from "@/lib/accounts/login-tickets";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants, registrations } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { accountSubject, giveBackTries, networkAsks, passwordLimits, takeTries } from "@/lib/rate-limit";
import { countRegistered } from "@/lib/reports/count";
import { hashToken } from "@/lib/tokens";
import { readRegistration } from "./find-registration";
import type { ActivateInput } from "./schema";

/**
 * 求職者登録認証: makes the account out of the mailed link and its password, and ends every other registration of the
 * address. The ticket signs the same browser in, once. The caller issues the survey's ticket afterwards, apart from this.
 */
export async function activate(
  input: ActivateInput,
  { network }: { network: string },
  now: Date,
): Promise<
  | { handle: string; loginTicket: string }
  | "wrong-password"
  | "used"
  | "expired"
  | "unknown"
  | { limitedUntil: Date }
  | "busy"
> {
  const found = await readRegistration(getDb(), input.token, now);
  if (found.state !== "open") return found.state;
  const subject = accountSubject("applicant", found.email);
  const verdict = await takeTries(
    [{ limit: passwordLimits.link, key: hashToken(input.token), subject }, ...networkAsks(network)],
    now,
  );
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const genuine = await verifyPassword(
    input.password,
    input.email === found.email ? found.passwordHash : undefined,
  );
  if (genuine === "busy") return "busy";
  if (!genuine) return "wrong-password";

  return getDb().transaction(async (tx) => {
    // One at a time for each address: of fifty presses, on one link or several, the first makes the account.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`activate/${found.email}`}, 0))`);
    const again = await readRegistration(tx, input.token, now);
    if (again.state !== "open") return again.state;
    const account = await insertAccount(tx, input, found, now);
    await tx
      .update(registrations)
      .set({ usedAt: now })
      .where(and(eq(registrations.email, found.email), isNull(registrations.usedAt)));
    for (const ask of networkAsks(network)) await giveBackTries(tx, ask, 1, now);
    await countRegistered(tx, input.attribute, now);
    const loginTicket = await issueLoginTicket(tx, { kind: "applicant", id: account.id }, now);
    return { handle: account.handle, loginTicket };
  });
}

async function insertAccount(
  tx: Tx,
  input: ActivateInput,
  { email, passwordHash }: { email: string; passwordHash: string },
  now: Date,
) {
  // Ten million numbers for each three letters: a second try is rare, a tenth is a bug.
  for (let tries = 0; tries < 10; tries += 1) {
    const [row] = await tx
      .insert(applicants)
      .values({
        email,
        passwordHash,
        passwordChangedAt: now,
        handle: `${input.handlePrefix}${randomInt(10_000_000).toString().padStart(7, "0")}`,
        attribute: input.attribute,
        wantsMail: input.wantsMail === "yes",
        wantsMailChosenAt: now,
        termsAgreedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: applicants.handle })
      .returning({ id: applicants.id, handle: applicants.handle });
    if (row) return row;
  }
  throw new Error("no free 識別名 found");
}
