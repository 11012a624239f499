import { and, count, eq, isNull } from "drizzle-orm";
import { hashToken, newPassword } from "@/lib/crypto/tokens";
import { getDb, type Tx } from "@/lib/db/client";
import { recoveryCodes } from "@/lib/db/schema/staff";

const howMany = 10;

/** Replaces all 回復コード by ten new ones. Only hashes are stored: the codes are in this answer only. */
export async function replaceRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newPassword);
  await deleteRecoveryCodes(tx, staffId);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ staffId, codeHash: hashToken(code) })));
  return codes.map((code) => code.replace(/(.{4})(?!$)/g, "$1-"));
}

export async function deleteRecoveryCodes(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
}

/** Marks the code as used. `code`: in lower case, without hyphens. True once for each code. */
export async function spendRecoveryCode(tx: Tx, staffId: string, code: string, now: Date): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.staffId, staffId),
        eq(recoveryCodes.codeHash, hashToken(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return spent.length > 0;
}

export async function countRecoveryCodes(staffId: string): Promise<number> {
  const [row] = await getDb()
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}
