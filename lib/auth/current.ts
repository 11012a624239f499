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
import { isApproved } from "@/lib/employers/users/is-approved";
import { admitStaff, type StaffAdmission } from "@/lib/staff/admit";
import { isAdmin } from "@/lib/staff/is-admin";
import { auth } from "./next-auth";
import { safeNext } from "./safe-next";

/** The signed-in 求職者, by cookie, session row and account: looked up once a request. */
export const currentApplicant = cache(async (): Promise<Applicant | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitApplicant(sessionId, new Date()) : undefined;
});

/** Every page of 求職者メニュー begins with this; the login leads back to `path`. */
export async function requireApplicant(path = "/mypage"): Promise<Applicant> {
  const applicant = await currentApplicant();
  if (!applicant) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return applicant;
}

/** The signed-in 担当者 of a 事業者, approved or not: looked up once a request. */
export const currentEmployerUser = cache(async (): Promise<EmployerUser | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitEmployerUser(sessionId, new Date()) : undefined;
});

/** For the pages of /business that a 担当者 has before the approval too: the submission and the settings. */
export async function requireEmployerUser(path = "/business"): Promise<EmployerUser> {
  const user = await currentEmployerUser();
  if (!user) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return user;
}

/** Every other page of /business begins with this. Before the approval it leads to 事業者メニュー, which shows the state. */
export async function requireApprovedEmployerUser(path = "/business"): Promise<ApprovedEmployerUser> {
  const user = await requireEmployerUser(path);
  if (!isApproved(user)) redirect("/business");
  return user;
}

/** The 職員 of the request's session, signed in or at a step of the login: looked up once a request. */
export const currentStaffAdmission = cache(async (): Promise<StaffAdmission | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitStaff(sessionId, new Date()) : undefined;
});

/** The signed-in 職員 of the request. */
export async function currentStaff(): Promise<Staff | undefined> {
  const admission = await currentStaffAdmission();
  return admission?.outcome === "signed-in" ? admission.staff : undefined;
}

/** Every page of /admin begins with this or with requireAdmin; the login leads back to `path`. */
export async function requireStaff(path = "/admin"): Promise<Staff> {
  const admission = await currentStaffAdmission();
  if (!admission) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  if (admission.outcome === "at-login") redirect(loginStepPath(admission.person.step, path));
  return admission.staff;
}

/** For what an editor may not do. */
export async function requireAdmin(path = "/admin"): Promise<Admin> {
  const staff = await requireStaff(path);
  if (!isAdmin(staff)) redirect("/admin/denied");
  return staff;
}

/** The page and the action of one step of the login begin with this; the last step leads to `next`. */
export async function requireLoginStep(step: LoginStep, next: string | undefined): Promise<StaffAtLogin> {
  const admission = await currentStaffAdmission();
  const path = safeNext(next, "/admin");
  if (!admission) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  if (admission.outcome === "signed-in") redirect(path);
  const { person } = admission;
  if (person.step !== step) redirect(loginStepPath(person.step, path));
  return person;
}

/** For 二段階認証の設定: as a step of the login, or later from 自分のアカウント. */
export async function requireForSetup(next: string | undefined): Promise<StaffAtLogin | Staff> {
  return (await currentStaff()) ?? requireLoginStep("setup", next);
}

const loginStepPages = {
  code: "/admin/login/code",
  password: "/admin/login/password",
  setup: "/admin/login/two-step",
} as const satisfies Record<LoginStep, string>;

function loginStepPath(step: LoginStep, next: string): string {
  return `${loginStepPages[step]}?next=${encodeURIComponent(next)}`;
}
