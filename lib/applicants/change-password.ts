import { and, eq, gt } from "drizzle-orm";
import { endReissues } from "@/lib/accounts/confirm-reissue";
import { reauthenticate } from "@/lib/accounts/reauthenticate";
import { endSessions } from "@/lib/accounts/sessions";
import { getDb } from "@/lib/db/client";
import { applicants, sessions } from "@/lib/db/schema/accounts";
import { hashPassword } from "@/lib/passwords/hash";
import { type Weakness, weakness } from "@/lib/passwords/rules";
import type { Applicant } from "./applicant";

/** Ends every other login and every open reissue; the asking session stays. */
export async function changePassword(
  applicant: Applicant,
  { next, current }: { next: string; current?: string | undefined },
  now: Date,
): Promise<
  | "changed"
  | { weak: Weakness }
  | "password-needed"
  | "wrong-password"
  | { limitedUntil: Date }
  | "signed-out"
  | "busy"
> {
  // Weak or not first: a refusal for that leaves the current password's tries alone.
  const weak = await weakness(next, [applicant.email, applicant.handle, applicant.handle.slice(0, 3)]);
  if (weak === "busy") return "busy";
  if (weak) return { weak };
  const owner = await reauthenticate("applicant", applicant, current, now);
  if (owner !== "confirmed") return owner;
  const passwordHash = await hashPassword(next);
  if (passwordHash === "busy") return "busy";

  return getDb().transaction(async (tx) => {
    const account = { kind: "applicant", id: applicant.id } as const;
    await tx
      .select({ id: applicants.id })
      .from(applicants)
      .where(eq(applicants.id, account.id))
      .for("update");
    // Logged out, reissued or deleted while we hashed: a session that has ended decides nothing any more.
    const alive = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, applicant.sessionId), gt(sessions.expiresAt, now)));
    if (alive.length === 0) return "signed-out";
    await tx
      .update(applicants)
      .set({ passwordHash, passwordChangedAt: now })
      .where(eq(applicants.id, account.id));
    await endSessions(tx, account, applicant.sessionId);
    await endReissues(tx, account, now);
    return "changed";
  });
}
