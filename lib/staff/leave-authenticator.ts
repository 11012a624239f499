import { endSessions } from "@/lib/accounts/sessions";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { dropTotp } from "./drop-totp";
import { type NoSecondFactor, takeSecondFactor } from "./second-factor";

/** Before 二段階認証 is set up on another phone. Whoever has neither phone nor 回復コード is reset by an admin. */
export async function leaveAuthenticator(
  staff: Staff,
  typed: string,
  now: Date,
): Promise<"left" | NoSecondFactor> {
  return takeSecondFactor(staff, typed, now, async (tx) => {
    await dropTotp(tx, staff.id, now);
    await endSessions(tx, { kind: "staff", id: staff.id }, staff.sessionId);
    const subject = { kind: "staff", id: staff.id, name: staff.name } as const;
    await record(tx, staff, { action: "reset-totp", subject }, now);
    return "left" as const;
  });
}
