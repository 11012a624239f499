import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeApplicant } from "./change";

/** 市からのお知らせメールを受け取る. Mails about the account itself are sent either way. */
export async function changeMailPreference(
  applicant: Applicant,
  wants: "yes" | "no",
  now: Date,
): Promise<"changed"> {
  const changes = { wantsMail: wants === "yes", wantsMailChosenAt: now, updatedAt: now };
  await getDb().transaction((tx) => changeApplicant(tx, applicant.id, changes, now));
  return "changed";
}
