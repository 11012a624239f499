import { endSessions } from "@/lib/accounts/sessions";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { removeTotp } from "./remove-totp";
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
    await removeTotp(tx, staff.id, now);
    await endSessions(tx, { kind: "staff", id: staff.id }, staff.sessionId);
    const subject = { kind: "staff", id: staff.id, name: staff.name } as const;
    await record(tx, staff, { action: "reset-totp", subject }, now);
    return { outcome: "left" } as const;
  });
}
