import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { replaceRecoveryCodes } from "./recovery-codes";
import { type SecondFactorRefusal, verifySecondFactor } from "./second-factor";

/** 回復コードの作り直し, for a 職員 who still has a valid code. The old ones are deleted. */
export async function renewRecoveryCodes(
  staff: Staff,
  typed: string,
  now: Date,
): Promise<{ outcome: "renewed"; recoveryCodes: string[] } | SecondFactorRefusal> {
  return verifySecondFactor(staff, typed, now, async (tx) => {
    const subject = { kind: "staff", id: staff.id, name: staff.name } as const;
    await record(tx, staff, { action: "renew-recovery-codes", subject }, now);
    return { outcome: "renewed" as const, recoveryCodes: await replaceRecoveryCodes(tx, staff.id) };
  });
}
