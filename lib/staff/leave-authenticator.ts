import { endSessions } from "@/lib/accounts/sessions";
import type { Staff } from "@/lib/actors";
import { removeTotp } from "./remove-totp";
import { staffRows } from "./rows";
import { type SecondFactorRefusal, verifySecondFactor } from "./second-factor";

/**
 * Removes 二段階認証 so that it can be set up on another phone. A 職員 who has neither phone nor 回復コード needs an admin
 * (`resetTotp`).
 */
export async function leaveAuthenticator(
  staff: Staff,
  typed: string,
  now: Date,
): Promise<{ outcome: "left" } | SecondFactorRefusal> {
  return verifySecondFactor(staff, typed, now, async (tx) => {
    const person = await staffRows.lock(tx, staff.id);
    if (!person) return { outcome: "signed-out" } as const;
    await removeTotp(tx, staff, person, now);
    await endSessions(tx, { kind: "staff", id: staff.id }, staff.sessionId);
    return { outcome: "left" } as const;
  });
}
