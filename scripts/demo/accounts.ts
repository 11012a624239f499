import { newPassword } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { employerSubmissions } from "@/lib/db/schema/employer-submissions";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { staff } from "@/lib/db/schema/staff";
import { hashOrThrow } from "@/lib/passwords/hash";
import { demoId } from "./demo-id";

/**
 * The login of the demo's 求職者. What visitors change in the account stays, except the password: the one that the start
 * prints is set again.
 */
export async function seedDemoApplicant(
  login: { email: string; password: string },
  now: Date,
): Promise<void> {
  const passwordHash = await hashOrThrow(login);
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

/** The login of the demo's 担当者, of its first 事業者; the id. */
export async function seedDemoEmployer(
  login: { email: string; password: string },
  now: Date,
): Promise<string> {
  const passwordHash = await hashOrThrow(login);
  const [user] = await getDb()
    .insert(employerUsers)
    .values({
      email: login.email,
      passwordHash,
      passwordChangedAt: now,
      name: "見本 太郎",
      employerId: demoId("aonami"),
      termsAgreedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: employerUsers.email, set: { passwordHash, passwordChangedAt: now } })
    .returning({ id: employerUsers.id });
  if (!user) throw new Error("the demo's 担当者 has no row");
  return user.id;
}

/** A 担当者 with a submission, so that staff have something to approve. Nobody knows the password. */
export async function seedDemoEmployerSubmission(now: Date): Promise<void> {
  const passwordHash = await hashOrThrow({ email: "shinsei@example.jp", password: newPassword() });
  await getDb().transaction(async (tx) => {
    const [user] = await tx
      .insert(employerUsers)
      .values({
        email: "shinsei@example.jp",
        passwordHash,
        passwordChangedAt: now,
        name: "見本 次郎",
        termsAgreedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: employerUsers.id });
    if (!user) return;
    await tx.insert(employerSubmissions).values({
      employerUserId: user.id,
      name: "有限会社つきみ製菓（見本）",
      kana: "つきみせいか",
      industry: "製造業",
      address: "いわき市平字見本町5番地",
      phone: "0246-00-0099",
      state: "submitted",
      submittedAt: now,
      createdAt: now,
      updatedAt: now,
    });
  });
}

/** The login of the demo's 職員, an admin. */
export async function seedDemoStaff(login: { email: string; password: string }, now: Date): Promise<void> {
  const passwordHash = await hashOrThrow(login);
  await getDb()
    .insert(staff)
    .values({
      email: login.email,
      name: "見本 花子",
      role: "admin",
      passwordHash,
      passwordChangedAt: now,
      mustChangePassword: false,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: staff.email, set: { passwordHash, passwordChangedAt: now } });
}
