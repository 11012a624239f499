import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/record";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { type ManageRefusal, manageStaff, serverPrompt, subjectOf } from "./manage";
import { giveInitialPassword } from "./reissue-password";
import { removeTotp } from "./remove-totp";

/** `npm run staff:reset`, for the only admin who cannot log in: a new 初期パスワード, no 二段階認証, not suspended. */
export async function resetStaff(
  email: string,
  now: Date,
): Promise<{ outcome: "reset"; initialPassword: string } | { outcome: "busy" } | ManageRefusal> {
  const [row] = await getDb().select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (!row) return { outcome: "unknown" };
  const initialPassword = newPassword();
  const hashed = await hashPassword(initialPassword);
  if (hashed.outcome === "busy") return hashed;
  return manageStaff(serverPrompt, row.id, async (tx, person) => {
    await giveInitialPassword(tx, serverPrompt, person, hashed.hash, now);
    if (person.totpKey) {
      await removeTotp(tx, person.id, now);
      await record(tx, serverPrompt, { action: "reset-totp", subject: subjectOf(person) }, now);
    }
    if (person.suspendedAt) {
      await tx.update(staff).set({ suspendedAt: null }).where(eq(staff.id, person.id));
      await record(tx, serverPrompt, { action: "resume", subject: subjectOf(person) }, now);
    }
    return { outcome: "reset" as const, initialPassword };
  });
}
