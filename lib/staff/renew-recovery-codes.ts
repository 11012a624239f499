import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { replaceRecoveryCodes } from "./recovery-codes";
import { type NoSecondFactor, takeSecondFactor } from "./second-factor";

/** 回復コードの作り直し, for whoever still has a code: the old ones are over. */
export async function renewRecoveryCodes(
  staff: Staff,
  typed: string,
  now: Date,
): Promise<{ recoveryCodes: string[] } | NoSecondFactor> {
  return takeSecondFactor(staff, typed, now, async (tx) => {
    const subject = { kind: "staff", id: staff.id, name: staff.name } as const;
    await record(tx, staff, { action: "renew-recovery-codes", subject }, now);
    return { recoveryCodes: await replaceRecoveryCodes(tx, staff.id) };
  });
}
