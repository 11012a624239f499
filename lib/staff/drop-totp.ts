import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { dropRecoveryCodes } from "./recovery-codes";

/** 二段階認証 is off: neither key nor 回復コード stays. */
export async function dropTotp(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx
    .update(staff)
    .set({ totpKey: null, totpConfirmedAt: null, totpLastStep: null, updatedAt: now })
    .where(eq(staff.id, staffId));
  await dropRecoveryCodes(tx, staffId);
}
