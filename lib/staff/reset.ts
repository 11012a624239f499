import { eq } from "drizzle-orm";
import { record } from "@/lib/audit/record";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { type ManageRefusal, manageStaff, subjectOf } from "./manage";
import { giveInitialPassword } from "./reissue-password";
import { removeTotp } from "./remove-totp";
import { serverPrompt } from "./staff";

/** `npm run staff:reset`, the way back in for the only admin: new 初期パスワード, no 二段階認証, not suspended. */
export async function resetStaff(
  email: string,
  now: Date,
): Promise<{ outcome: "reset"; initialPassword: string } | { outcome: "busy" } | ManageRefusal> {
  const [found] = await getDb().select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (!found) return { outcome: "unknown" };
  const initialPassword = newPassword();
  const passwordHash = await hashPassword(initialPassword);
  if (passwordHash === "busy") return { outcome: "busy" };
  return manageStaff(serverPrompt, found.id, async (tx, person) => {
    await giveInitialPassword(tx, serverPrompt, person, passwordHash, now);
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
