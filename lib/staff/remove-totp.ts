import type { Actor } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { deleteRecoveryCodes } from "./recovery-codes";
import { type StaffRow, staffRows } from "./rows";

/** Switches 二段階認証 off: deletes the key and the 回復コード. */
export async function removeTotp(tx: Tx, by: Actor, person: StaffRow, now: Date): Promise<StaffRow> {
  await deleteRecoveryCodes(tx, person.id);
  const off = { totpKey: null, totpConfirmedAt: null, totpLastStep: null };
  return staffRows.change(tx, by, person, off, "reset-totp", now);
}
