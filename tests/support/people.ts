import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { authenticate } from "@/lib/accounts/authenticate";
import { redeemLoginTicket } from "@/lib/accounts/login-tickets";
import type { RegisteringKind } from "@/lib/accounts/schema";
import { openSession } from "@/lib/accounts/sessions";
import type { Admin, Applicant, Staff, StaffRole } from "@/lib/actors";
import { admitApplicant } from "@/lib/applicants/admit";
import { registerApplicant } from "@/lib/applicants/register";
import { hashToken, newPassword, newToken } from "@/lib/crypto/tokens";
import { getDb } from "@/lib/db/client";
import { registrations } from "@/lib/db/schema/mailed-links";
import { mails } from "@/lib/db/schema/mails";
import { staff } from "@/lib/db/schema/staff";
import { admitStaff } from "@/lib/staff/admit";
import { network } from "./networks";
import { oldHash } from "./passwords";

export { day, hour, minute, second } from "@/lib/time/units";
export { network } from "./networks";

/** The usual start of a test: a morning in Japan. */
export const start = new Date("2026-05-12T09:00:00+09:00");
/** The moment so many milliseconds after `from`. */
export const later = (from: Date, ms: number) => new Date(from.getTime() + ms);

/** What the form of 求職者登録認証 sends, for a letter with this token and password. */
export function activation(email: string, { token, password }: { token: string; password: string }) {
  return { token, email, password, handlePrefix: "ABC", attribute: "general", wantsMail: "yes" } as const;
}

/** A pending registration, without its mail; its password has a hash of before, at bcrypt's lowest cost. */
export async function pending(email: string, now = start, accountKind: RegisteringKind = "applicant") {
  const token = newToken();
  const password = newPassword();
  const passwordHash = await oldHash(password, 4);
  await getDb()
    .insert(registrations)
    .values({ accountKind, email, passwordHash, tokenHash: hashToken(token), createdAt: now });
  return { token, password };
}

/** An applicant who has registered and is signed in, with the mailed password; without the mail of 登録の完了. */
export async function newcomer(email = "hanako@example.jp", from = network(1), now = start) {
  const { token, password } = await pending(email, now);
  const outcome = await registerApplicant(activation(email, { token, password }), now);
  if (outcome.outcome !== "registered") throw new Error(`not registered: ${outcome.outcome}`);
  await getDb()
    .delete(mails)
    .where(and(eq(mails.toAddress, email), eq(mails.kind, "registered")));
  const login = await redeemLoginTicket(outcome.loginTicket, { network: from }, now);
  const applicant = login.outcome === "signed-in" && (await admitApplicant(login.sessionId, now));
  if (!applicant) throw new Error("the ticket opened no session");
  return { applicant, email, password, token, handle: applicant.handle };
}

/** Another login of the same applicant; throws when it is refused. */
export async function login(
  who: { email: string; password: string },
  from: string,
  now: Date,
): Promise<Applicant> {
  const answer = await authenticate({ ...who, network: from }, now);
  const applicant = answer.outcome === "signed-in" && (await admitApplicant(answer.sessionId, now));
  if (!applicant) throw new Error(`not signed in: ${JSON.stringify(answer)}`);
  return applicant;
}

/** A 職員 who is signed in and has passed every login step. No password opens this account. */
export async function signedInStaff(role: StaffRole = "admin", now = start): Promise<Staff> {
  const id = randomUUID();
  const email = `${id}@city.example.jp`;
  await getDb()
    .insert(staff)
    .values({
      id,
      email,
      name: `職員 ${id.slice(0, 4)}`,
      role,
      passwordHash: "not a hash: this login was opened without a password",
      passwordChangedAt: now,
      mustChangePassword: false,
      createdAt: now,
      updatedAt: now,
    });
  const sessionId = await getDb().transaction((tx) => openSession(tx, { kind: "staff", id }, false, now));
  const admitted = await admitStaff(sessionId, now);
  if (admitted?.outcome !== "signed-in") throw new Error("the staff member was not admitted");
  return admitted.staff;
}

/** The same for an admin. */
export async function signedInAdmin(now = start): Promise<Admin> {
  return (await signedInStaff("admin", now)) as Admin;
}
