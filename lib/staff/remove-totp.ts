import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { deleteRecoveryCodes } from "./recovery-codes";

/** Switches 二段階認証 off: deletes the key and the 回復コード. */
export async function removeTotp(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx
    .update(staff)
    .set({ totpKey: null, totpConfirmedAt: null, totpLastStep: null, updatedAt: now })
    .where(eq(staff.id, staffId));
  await deleteRecoveryCodes(tx, staffId);
}
