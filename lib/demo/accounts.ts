import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { hashPassword } from "@/lib/passwords/hash";

/** The demo's one 求職者. What visitors change stays changed, but the password: the one printed at the start works. */
export async function seedDemoApplicant(
  login: { email: string; password: string },
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(login.password);
  if (passwordHash === "busy") throw new Error("too many passwords at once to make the demo's account");
  await getDb()
    .insert(applicants)
    .values({
      email: login.email,
      passwordHash,
      passwordChangedAt: now,
      handle: "ABC0123456",
      attribute: "general",
      wantsMail: true,
      wantsMailChosenAt: now,
      termsAgreedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: applicants.email, set: { passwordHash, passwordChangedAt: now } });
}
