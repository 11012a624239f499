import { and, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Staff, StaffAtLogin } from "@/lib/actors";
import { getDb, type Tx } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema/accounts";
import { staff } from "@/lib/db/schema/staff";
import { consume } from "@/lib/rate-limits/consume";
import type { Counter, RateLimitPolicy } from "@/lib/rate-limits/counter";
import { refund } from "@/lib/rate-limits/refund";
import { reset } from "@/lib/rate-limits/reset";
import { day, minute } from "@/lib/time/units";
import { spendRecoveryCode } from "./recovery-codes";
import { timeStepOf, unsealKey } from "./totp";

export type SecondFactor = "app" | "recovery-code";
export type SecondFactorRefusal =
  | { outcome: "wrong" }
  | { outcome: "signed-out" }
  | { outcome: "limited"; until: Date };

/**
 * Limits of wrong codes, for the account and not for the network: an attacker at this step knows the password. Three of a
 * million codes are valid at any time, so a year of guessing at 20 a day succeeds with a probability of about 2 %.
 */
const codePolicies = {
  account: { purpose: "code-account", most: 5, window: 15 * minute },
  accountDay: { purpose: "code-account-day", most: 20, window: day },
} as const satisfies Record<string, RateLimitPolicy>;

/**
 * Verifies a code of the authenticator app or a 回復コード and runs `then` in the same transaction: a code counts once,
 * however often the form is sent. After five wrong codes none is tried for a quarter of an hour.
 */
export async function verifySecondFactor<T>(
  person: StaffAtLogin | Staff,
  typed: string,
  now: Date,
  then: (tx: Tx, by: SecondFactor) => Promise<T>,
): Promise<T | SecondFactorRefusal> {
  const [own, ownDay] = codeCounters(person.email);
  const limit = await consume([own, ownDay], now);
  if (limit.outcome === "limited") return limit;
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
    await refund(tx, ownDay, await reset(tx, own), now);
    return then(tx, by);
  });
}

function codeCounters(email: string): [Counter, Counter] {
  const account = `staff/${email}`;
  return [
    { policy: codePolicies.account, key: account, subject: account },
    { policy: codePolicies.accountDay, key: account, subject: account },
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
