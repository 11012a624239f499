import { and, eq, ne } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerUserDeletedMail } from "@/lib/mail/templates/employer-user-deleted";
import { eraseEmployerUser } from "./erase";

/** アカウント削除 by its owner. A second press finds the work done. */
export async function deleteEmployerUser(
  account: EmployerUser,
  { current }: { current?: string | undefined },
  now: Date,
): Promise<{ outcome: "deleted" } | Unconfirmed> {
  const proof = await reauthenticate("employer", account, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const receipt = await employerUserDeletedMail({ to: account.email });
  await getDb().transaction((tx) => eraseEmployerUser(tx, account, receipt, now));
  return { outcome: "deleted" };
}

/** Whether this account is the last of its 事業者: the page says what goes with it. */
export async function isLastAccount({ id, employerId }: EmployerUser): Promise<boolean> {
  if (!employerId) return false;
  const [other] = await getDb()
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(and(eq(employerUsers.employerId, employerId), ne(employerUsers.id, id)))
    .limit(1);
  return !other;
}
