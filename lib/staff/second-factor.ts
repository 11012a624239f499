import { and, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { AtTheDoor, Staff } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { type Ask, clearTries, codeLimits, giveBackTries, takeTries } from "@/lib/rate-limit";
import { spendRecoveryCode } from "./recovery-codes";
import { timeStepOf, unsealKey } from "./totp";

export type SecondFactor = "app" | "recovery-code";
export type SecondFactorRefusal =
  | { outcome: "wrong" }
  | { outcome: "signed-out" }
  | { outcome: "limited"; until: Date };

/**
 * Verifies a code of the authenticator app or a 回復コード and runs `then` in the same transaction: a code counts once,
 * however often the form is sent. After five wrong codes none is tried for a quarter of an hour.
 */
export async function verifySecondFactor<T>(
  person: AtTheDoor | Staff,
  typed: string,
  now: Date,
  then: (tx: Tx, by: SecondFactor) => Promise<T>,
): Promise<T | SecondFactorRefusal> {
  const [own, day] = codeAsks(person.email);
  const verdict = await takeTries([own, day], now);
  if (!verdict.allowed) return { outcome: "limited", until: verdict.until };
  const code = typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");
  return getDb().transaction(async (tx) => {
    // Every change to an account locks its row first: one lock order, so no deadlock.
    await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, person.id)).for("update");
    if (!(await sessionIsAlive(tx, person.sessionId, now))) return { outcome: "signed-out" };
    const by: SecondFactor = /^\d{6}$/.test(code) ? "app" : "recovery-code";
    const genuine =
      by === "app"
        ? await spendAppCode(tx, person.id, code, now)
        : await spendRecoveryCode(tx, person.id, code, now);
    if (!genuine) return { outcome: "wrong" };
    await giveBackTries(tx, day, await clearTries(tx, own), now);
    return then(tx, by);
  });
}

function codeAsks(email: string): [Ask, Ask] {
  const account = `staff/${email}`;
  return [
    { limit: codeLimits.account, key: account, subject: account },
    { limit: codeLimits.accountDay, key: account, subject: account },
  ];
}

// In the WHERE, the time step lets each code through once (RFC 6238, 5.2), and the key makes sure that it was not replaced
// since it was read.
async function spendAppCode(tx: Tx, id: string, code: string, now: Date): Promise<boolean> {
  const [row] = await tx.select({ sealed: staff.totpKey }).from(staff).where(eq(staff.id, id));
  const key = row?.sealed && unsealKey(row.sealed, id);
  const step = key && timeStepOf(key, code, now);
  if (!row?.sealed || !step) return false;
  const spent = await tx
    .update(staff)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(staff.id, id),
        eq(staff.totpKey, row.sealed),
        isNotNull(staff.totpConfirmedAt),
        or(isNull(staff.totpLastStep), lt(staff.totpLastStep, step)),
      ),
    )
    .returning({ id: staff.id });
  return spent.length > 0;
}

async function sessionIsAlive(tx: Tx, sessionId: string, now: Date): Promise<boolean> {
  const alive = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now)));
  return alive.length > 0;
}
