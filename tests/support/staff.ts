import { generateSync } from "otplib";
import type { StaffAtLogin } from "@/lib/actors";
import { addStaff } from "@/lib/staff/add";
import { admitStaff, type StaffAdmission } from "@/lib/staff/admit";
import { authenticateStaff } from "@/lib/staff/authenticate";
import { changePassword } from "@/lib/staff/change-password";
import { serverPrompt } from "@/lib/staff/manage";
import { beginTotp, confirmTotp, findSetup } from "@/lib/staff/set-up-totp";
import { network, start } from "./people";

export const chosenPassword = "うみべの 灯台と 七つの星";

/** The code that an authenticator app with this key shows at this moment. */
export function codeAt(key: string, at: Date): string {
  return generateSync({ secret: key, epoch: Math.floor(at.getTime() / 1000) });
}

/** The result of a login with this password: signed in, at a login step, or undefined when it was refused. */
export async function staffLogin(
  { email, password }: { email: string; password: string },
  now: Date,
  from = network(1),
): Promise<StaffAdmission | undefined> {
  const answer = await authenticateStaff({ email, password, network: from }, now);
  return answer.outcome === "signed-in" ? admitStaff(answer.sessionId, now) : undefined;
}

/** A login that is at a login step; throws when it is not. */
export async function atLogin(who: { email: string; password: string }, now: Date): Promise<StaffAtLogin> {
  const found = await staffLogin(who, now);
  if (found?.outcome !== "at-login") throw new Error("not at a step of the login");
  return found.person;
}

/** A new 職員, with an 初期パスワード. */
export async function newStaff(email: string, role: "admin" | "editor" = "editor", now = start) {
  const made = await addStaff(serverPrompt, { email, name: "いわき 花子", role }, now);
  if (made.outcome !== "added") throw new Error(made.outcome);
  return { id: made.id, email, password: made.initialPassword };
}

/** A 職員 who has chosen a password and set up 二段階認証. */
export async function staffWithApp(email: string, now = start) {
  const who = await newStaff(email, "editor", now);
  await changePassword(await atLogin(who, now), { next: chosenPassword }, now);
  const found = await staffLogin({ email, password: chosenPassword }, now);
  if (found?.outcome !== "signed-in") throw new Error("not signed in");
  await beginTotp(found.staff, now);
  const setup = await findSetup(found.staff);
  if (setup.state !== "begun") throw new Error("no key");
  const confirmed = await confirmTotp(found.staff, codeAt(setup.key, now), now);
  if (confirmed.outcome !== "confirmed") throw new Error(confirmed.outcome);
  return { ...who, password: chosenPassword, key: setup.key, recoveryCodes: confirmed.recoveryCodes };
}
