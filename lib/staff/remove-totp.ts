import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { deleteRecoveryCodes } from "./recovery-codes";

/** 二段階認証 is off: neither key nor 回復コード stays. */
export async function removeTotp(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx
    .update(staff)
    .set({ totpKey: null, totpConfirmedAt: null, totpLastStep: null, updatedAt: now })
    .where(eq(staff.id, staffId));
  await deleteRecoveryCodes(tx, staffId);
}
