import { and, eq, ne } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerRows } from "@/lib/employers/listing/rows";
import { employerUserRemovedMail } from "@/lib/mail/templates/employer-user-deleted";
import { eraseEmployerUser } from "./erase";

/** 担当者から外す: erases the account of a colleague. Nobody can remove their own account here. */
export async function removeColleague(
  user: ApprovedEmployerUser,
  { id, current }: { id: string; current?: string | undefined },
  now: Date,
): Promise<{ outcome: "removed" } | { outcome: "signed-out" } | Unconfirmed> {
  const proof = await reauthenticate("employer", user, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const colleague = await findColleague(user, id);
  if (!colleague) return { outcome: "removed" };
  const receipt = await employerUserRemovedMail({ to: colleague.email, employer: user.employerName });
  return getDb().transaction(async (tx) => {
    // The lock serialises two colleagues who remove each other: the second has no account any more.
    await employerRows.lock(tx, user.employerId);
    const [self] = await tx
      .select({ id: employerUsers.id })
      .from(employerUsers)
      .where(and(eq(employerUsers.id, user.id), eq(employerUsers.employerId, user.employerId)));
    if (!self) return { outcome: "signed-out" };
    await eraseEmployerUser(tx, colleague, receipt, now);
    return { outcome: "removed" };
  });
}

/** Another account of the same 事業者. */
export async function findColleague({ id: self, employerId }: ApprovedEmployerUser, id: string) {
  const [row] = await getDb()
    .select({ id: employerUsers.id, name: employerUsers.name, email: employerUsers.email })
    .from(employerUsers)
    .where(
      and(eq(employerUsers.id, id), eq(employerUsers.employerId, employerId), ne(employerUsers.id, self)),
    );
  return row;
}
