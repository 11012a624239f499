import { redirect } from "next/navigation";
import { cache } from "react";
import type { Admin, Applicant, AtTheDoor, BusinessAccount, DoorStep, Employer, Staff } from "@/lib/actors";
import { admitApplicant } from "@/lib/applicants/admit";
import { admitBusinessAccount } from "@/lib/business/admit";
import { isApproved } from "@/lib/business/employer";
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
export const currentBusinessAccount = cache(async (): Promise<BusinessAccount | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitBusinessAccount(sessionId, new Date()) : undefined;
});

/** The pages of /business that an account without an approved 事業者 has too: its application and its settings. */
export async function requireBusinessAccount(path = "/business"): Promise<BusinessAccount> {
  const account = await currentBusinessAccount();
  if (!account) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return account;
}

/** Every other page of /business begins with this; until the approval 事業者メニュー says how things stand. */
export async function requireEmployer(path = "/business"): Promise<Employer> {
  const account = await requireBusinessAccount(path);
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
  if ("atTheDoor" in found) redirect(doorPath(found.atTheDoor.step, path));
  return found.staff;
}

/** For what an editor may not do. */
export async function requireAdmin(path = "/admin"): Promise<Admin> {
  const staff = await requireStaff(path);
  if (!isAdmin(staff)) redirect("/admin/denied");
  return staff;
}

/** The page and the action of one step of the door; `next` is where they wanted to go. */
export async function requireAtDoor(step: DoorStep, next: string | undefined): Promise<AtTheDoor> {
  const found = await currentStaff();
  const path = safeNext(next, "/admin");
  if (!found) redirect(`/admin/login?next=${encodeURIComponent(path)}`);
  if ("staff" in found) redirect(path);
  if (found.atTheDoor.step !== step) redirect(doorPath(found.atTheDoor.step, path));
  return found.atTheDoor;
}

/** For 二段階認証の設定: whoever has to, at the door, and whoever wants to, from 自分のアカウント. */
export async function requireForSetup(next: string | undefined): Promise<AtTheDoor | Staff> {
  const found = await currentStaff();
  return found && "staff" in found ? found.staff : requireAtDoor("setup", next);
}

const doorPages = {
  code: "/admin/login/code",
  password: "/admin/login/password",
  setup: "/admin/login/two-step",
} as const satisfies Record<DoorStep, string>;

function doorPath(step: DoorStep, next: string): string {
  return `${doorPages[step]}?next=${encodeURIComponent(next)}`;
}
