import { newPassword, newToken } from "@/lib/crypto/tokens";
import { hashPassword } from "@/lib/passwords/hash";
import { takeMailTries } from "@/lib/rate-limit";
import type { RegisteringKind } from "./schema";

type MailedLogin = { token: string; password: string; passwordHash: string };

/** Where each kind of account begins. */
export const registerPages = {
  applicant: "/register",
  employer: "/business/register",
} as const satisfies Record<RegisteringKind, string>;

/** What a mail brings: a link and a password. The limits first; then the same work for every address. */
export async function newMailedLogin(
  email: string,
  network: string,
  now: Date,
): Promise<MailedLogin | { limitedUntil: Date } | "busy"> {
  const verdict = await takeMailTries(email, network, now);
  if (!verdict.allowed) return { limitedUntil: verdict.until };
  const token = newToken();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  return passwordHash === "busy" ? passwordHash : { token, password, passwordHash };
}
