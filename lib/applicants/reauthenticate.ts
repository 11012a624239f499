import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants, sessions } from "@/lib/db/schema/accounts";
import { verifyPassword } from "@/lib/passwords/hash";
import { passwordLimits, takeTries } from "@/lib/rate-limit";
import type { Applicant } from "./applicant";

const freshness = 10 * 60 * 1000;

/** Whether a form must ask for the current password: a login left open does not hand over the account. */
export function passwordNeeded(applicant: Applicant, now: Date): boolean {
  return now.getTime() - applicant.authenticatedAt.getTime() > freshness;
}

/** Asked before a password change and a deletion when the login is older than ten minutes. */
export async function reauthenticate(
  applicant: Applicant,
  current: string | undefined,
  now: Date,
): Promise<"confirmed" | "password-needed" | "wrong-password" | { limitedUntil: Date } | "busy"> {
  if (!passwordNeeded(applicant, now)) return "confirmed";
  if (!current) return "password-needed";
  const verdict = await takeTries([{ limit: passwordLimits.again, key: applicant.id }], now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const [account] = await getDb()
    .select({ passwordHash: applicants.passwordHash })
    .from(applicants)
    .where(eq(applicants.id, applicant.id));
  const genuine = await verifyPassword(current, account?.passwordHash);
  if (genuine === "busy") return "busy";
  if (!genuine) return "wrong-password";
  await getDb().update(sessions).set({ authenticatedAt: now }).where(eq(sessions.id, applicant.sessionId));
  return "confirmed";
}
