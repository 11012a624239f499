import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { eraseApplicant } from "./erase";

/** アカウント削除 by its owner. A second press changes nothing. */
export async function deleteAccount(
  applicant: Applicant,
  { current }: { current?: string | undefined },
  now: Date,
): Promise<{ outcome: "deleted" } | Unconfirmed> {
  const proof = await reauthenticate("applicant", applicant, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const receipt = await accountDeletedMail({ to: applicant.email, handle: applicant.handle });
  await getDb().transaction((tx) => eraseApplicant(tx, applicant, receipt, now));
  return { outcome: "deleted" };
}
