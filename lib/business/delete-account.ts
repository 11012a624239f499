import { and, eq, ne } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { BusinessAccount } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts } from "@/lib/db/schema/business";
import { businessAccountDeletedMail } from "@/lib/mail/templates/business-account-deleted";
import { forgetBusinessAccount } from "./forget";

/** アカウント削除 by its owner. A second press finds the work done. */
export async function deleteBusinessAccount(
  account: BusinessAccount,
  { current }: { current?: string | undefined },
  now: Date,
): Promise<{ outcome: "deleted" } | Unconfirmed> {
  const proof = await reauthenticate("employer", account, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const receipt = await businessAccountDeletedMail({ to: account.email });
  await getDb().transaction((tx) => forgetBusinessAccount(tx, account, receipt, now));
  return { outcome: "deleted" };
}

/** Whether this account is the last of its 事業者: the page says what goes with it. */
export async function isLastAccount({ id, employerId }: BusinessAccount): Promise<boolean> {
  if (!employerId) return false;
  const [other] = await getDb()
    .select({ id: employerAccounts.id })
    .from(employerAccounts)
    .where(and(eq(employerAccounts.employerId, employerId), ne(employerAccounts.id, id)))
    .limit(1);
  return !other;
}
