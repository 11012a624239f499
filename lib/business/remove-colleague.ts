import { and, eq, ne } from "drizzle-orm";
import { reauthenticate, type Unconfirmed } from "@/lib/accounts/reauthenticate";
import type { Employer } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { employerAccounts } from "@/lib/db/schema/business";
import { lockEmployer } from "@/lib/employers/write";
import { businessAccountRemovedMail } from "@/lib/mail/templates/business-account-deleted";
import { forgetBusinessAccount } from "./forget";

/** 担当者から外す: a colleague who has left the 事業者 has no login there any more. Nobody removes themselves here. */
export async function removeColleague(
  employer: Employer,
  { id, current }: { id: string; current?: string | undefined },
  now: Date,
): Promise<{ outcome: "removed" } | { outcome: "signed-out" } | Unconfirmed> {
  const proof = await reauthenticate("employer", employer, current, now);
  if (proof.outcome !== "confirmed") return proof;
  const colleague = await findColleague(employer, id);
  if (!colleague) return { outcome: "removed" };
  const receipt = await businessAccountRemovedMail({ to: colleague.email, employer: employer.employerName });
  return getDb().transaction(async (tx) => {
    // The lock puts two who remove each other in order: the second is no longer there to do it.
    await lockEmployer(tx, employer.employerId);
    const [self] = await tx
      .select({ id: employerAccounts.id })
      .from(employerAccounts)
      .where(and(eq(employerAccounts.id, employer.id), eq(employerAccounts.employerId, employer.employerId)));
    if (!self) return { outcome: "signed-out" };
    await forgetBusinessAccount(tx, colleague, receipt, now);
    return { outcome: "removed" };
  });
}

/** Another account of the same 事業者; nobody else's. */
export async function findColleague({ id: self, employerId }: Employer, id: string) {
  const [row] = await getDb()
    .select({ id: employerAccounts.id, name: employerAccounts.name, email: employerAccounts.email })
    .from(employerAccounts)
    .where(
      and(
        eq(employerAccounts.id, id),
        eq(employerAccounts.employerId, employerId),
        ne(employerAccounts.id, self),
      ),
    );
  return row;
}
