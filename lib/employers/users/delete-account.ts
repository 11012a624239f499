import { and, eq, ne } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { EmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerUserDeletedMail } from "@/lib/mail/templates/employer-user-deleted";
import { eraseEmployerUser } from "./erase";

/** アカウント削除 by its owner. A second press changes nothing. */
export async function deleteEmployerUser(
  user: EmployerUser,
  { current }: { current?: string | undefined },
  now: Date,
): Promise<{ outcome: "deleted" } | Unconfirmed> {
  const proof = await reauthenticate("employer", user, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const receipt = await employerUserDeletedMail({ to: user.email });
  await getDb().transaction((tx) => eraseEmployerUser(tx, user, receipt, now));
  return { outcome: "deleted" };
}

/** Whether this is the only account of its 事業者: then the page says what else will be deleted. */
export async function isLastUser({ id, employerId }: EmployerUser): Promise<boolean> {
  if (!employerId) return false;
  const [other] = await getDb()
    .select({ id: employerUsers.id })
    .from(employerUsers)
    .where(and(eq(employerUsers.employerId, employerId), ne(employerUsers.id, id)))
    .limit(1);
  return !other;
}
