import { randomUUID } from "node:crypto";
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
import { staff } from "@/lib/db/schema/staff";
import { runInWorker } from "@/lib/passwords/workers";
import { admitStaff } from "@/lib/staff/admit";

export { day, hour, minute, second } from "@/lib/time/units";

/** Morning of a working day in Japan: tests move on from here. */
export const start = new Date("2026-05-12T09:00:00+09:00");
export const later = (from: Date, ms: number) => new Date(from.getTime() + ms);

/** A network of one's own for each number: limits of different people never meet. */
export const network = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** What 求職者登録認証 sends, for the letter of this token. */
export function activation(email: string, { token, password }: { token: string; password: string }) {
  return { token, email, password, handlePrefix: "ABC", attribute: "general", wantsMail: "yes" } as const;
}

/** A registration as if its mail had come, for tests about what follows: hashed as cheaply as bcrypt can. */
export async function pending(email: string, now = start, accountKind: RegisteringKind = "applicant") {
  const token = newToken();
  const password = newPassword();
  const hashed = await runInWorker("hash", { password, cost: 4 });
  if (hashed.outcome === "busy") throw new Error("the queue of the password workers is full");
  await getDb()
    .insert(registrations)
    .values({ accountKind, email, passwordHash: hashed.result, tokenHash: hashToken(token), createdAt: now });
  return { token, password };
}

/** Somebody who has registered and is signed in, with the mailed password. */
export async function newcomer(email = "hanako@example.jp", near = network(1), now = start) {
  const { token, password } = await pending(email, now);
  const made = await registerApplicant(activation(email, { token, password }), { network: near }, now);
  if (made.outcome !== "registered") throw new Error(`not registered: ${made.outcome}`);
  const opened = await redeemLoginTicket(made.loginTicket, { network: near }, now);
  const applicant = opened.outcome === "signed-in" && (await admitApplicant(opened.sessionId, now));
  if (!applicant) throw new Error("the ticket opened no session");
  return { applicant, email, password, token, handle: applicant.handle };
}

/** Another login of the same person; throws when it is refused. */
export async function login(
  who: { email: string; password: string },
  near: string,
  now: Date,
): Promise<Applicant> {
  const answer = await authenticate({ ...who, network: near }, now);
  const applicant = answer.outcome === "signed-in" && (await admitApplicant(answer.sessionId, now));
  if (!applicant) throw new Error(`not signed in: ${JSON.stringify(answer)}`);
  return applicant;
}

/** A 職員 who has passed every step of the login, with a password that no test needs. */
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

/** The same as an Admin. */
export async function signedInAdmin(now = start): Promise<Admin> {
  return (await signedInStaff("admin", now)) as Admin;
}
