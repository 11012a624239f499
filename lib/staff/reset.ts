import { eq } from "drizzle-orm";
import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { staff } from "@/lib/db/schema/staff";
import { hashPassword } from "@/lib/passwords/hash";
import { type ManageRefusal, manageStaff, serverPrompt } from "./manage";
import { giveInitialPassword } from "./reissue-password";
import { removeTotp } from "./remove-totp";
import { staffRows } from "./rows";

/** `npm run staff:reset`, for the only admin who cannot log in: a new 初期パスワード, no 二段階認証, not suspended. */
export async function resetStaff(
  email: string,
  now: Date,
): Promise<{ outcome: "reset"; initialPassword: string } | { outcome: "busy" } | ManageRefusal> {
  const [row] = await getDb().select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (!row) return { outcome: "unknown" };
  const initialPassword = newPassword();
  const hashed = await hashPassword({ email, password: initialPassword });
  if (hashed.outcome === "busy") return hashed;
  return manageStaff(serverPrompt, row.id, async (tx, before) => {
    let person = await giveInitialPassword(tx, serverPrompt, before, hashed.hash, now);
    if (person.totpKey) person = await removeTotp(tx, serverPrompt, person, now);
    if (person.suspendedAt) {
      await staffRows.change(tx, serverPrompt, person, { suspendedAt: null }, "resume", now);
    }
    return { outcome: "reset" as const, initialPassword };
  });
}
