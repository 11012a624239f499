import { redirect } from "next/navigation";
import { cache } from "react";
import { admitApplicant } from "@/lib/applicants/admit";
import type { Applicant } from "@/lib/applicants/applicant";
import { auth } from "./next-auth";

/** Who is asking, from cookie, session row and account: looked up once a request. */
export const currentApplicant = cache(async (): Promise<Applicant | undefined> => {
  const sessionId = (await auth())?.sessionId;
  return sessionId ? admitApplicant(sessionId, new Date()) : undefined;
});

/** Every page and action of 求職者メニュー begins with this; `path` is where they come back to after logging in. */
export async function requireApplicant(path = "/mypage"): Promise<Applicant> {
  const applicant = await currentApplicant();
  if (!applicant) redirect(`/login/again?next=${encodeURIComponent(path)}`);
  return applicant;
}
