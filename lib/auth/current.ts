import { redirect } from "next/navigation";
import { cache } from "react";
import type {
  Admin,
  Applicant,
  ApprovedEmployerUser,
  EmployerUser,
  LoginStep,
  Staff,
  StaffAtLogin,
} from "@/lib/actors";
import { admitApplicant } from "@/lib/applicants/admit";
import { admitEmployerUser } from "@/lib/employers/users/admit";
import { isApproved } from "@/lib/employers/users/employer-user";
import { admitStaff } from "@/lib/staff/admit";
import { isAdmin } from "@/lib/staff/staff";
import { auth } from "./next-auth";
import { safeNext } from "./safe-next";

/** Who is asking, from cookie, session row and account: looked up once a request. */
export const currentApplicant = cache(async (): Promise<Applicant | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitApplicant(sessionId, new Date()) : undefined;
});

/** Every page of 求職者メニュー begins with this; `path` is where they come back to after logging in. */
export async function requireApplicant(path = "/mypage"): Promise<Applicant> {
  const applicant = await currentApplicant();
  if (!applicant) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return applicant;
}

/** The 担当者 of a 事業者, approved or not: looked up once a request. */
export const currentEmployerUser = cache(async (): Promise<EmployerUser | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitEmployerUser(sessionId, new Date()) : undefined;
});

/** The pages of /business that an account without an approved 事業者 has too: its application and its settings. */
export async function requireEmployerUser(path = "/business"): Promise<EmployerUser> {
  const account = await currentEmployerUser();
  if (!account) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return account;
}

/** Every other page of /business begins with this; until the approval 事業者メニュー says how things stand. */
export async function requireApprovedEmployerUser(path = "/business"): Promise<ApprovedEmployerUser> {
  const account = await requireEmployerUser(path);
  if (!isApproved(account)) redirect("/business");
  return account;
}

/** Who is at the staff's door or past it: looked up once a request. */
export const currentStaff = cache(async () => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitStaff(sessionId, new Date()) : undefined;
});

/** Every page of /admin begins with this or with requireAdmin; `path` is where they come back to. */
export async function requireStaff(path = "/admin"): Promise<Staff> {
  const found = await currentStaff();
  if (!found) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  if ("atLogin" in found) redirect(loginStepPath(found.atLogin.step, path));
  return found.staff;
}

/** For what an editor may not do. */
export async function requireAdmin(path = "/admin"): Promise<Admin> {
  const staff = await requireStaff(path);
  if (!isAdmin(staff)) redirect("/admin/denied");
  return staff;
}

/** The page and the action of one step of the door; `next` is where they wanted to go. */
export async function requireLoginStep(step: LoginStep, next: string | undefined): Promise<StaffAtLogin> {
  const found = await currentStaff();
  const path = safeNext(next, "/admin");
  if (!found) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  if ("staff" in found) redirect(path);
  if (found.atLogin.step !== step) redirect(loginStepPath(found.atLogin.step, path));
  return found.atLogin;
}

/** For 二段階認証の設定: whoever has to, at the door, and whoever wants to, from 自分のアカウント. */
export async function requireForSetup(next: string | undefined): Promise<StaffAtLogin | Staff> {
  const found = await currentStaff();
  return found && "staff" in found ? found.staff : requireLoginStep("setup", next);
}

const loginStepPages = {
  code: "/admin/login/code",
  password: "/admin/login/password",
  setup: "/admin/login/two-step",
} as const satisfies Record<LoginStep, string>;

function loginStepPath(step: LoginStep, next: string): string {
  return `${loginStepPages[step]}?next=${encodeURIComponent(next)}`;
}
