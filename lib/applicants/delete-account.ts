import { and, eq } from "drizzle-orm";
import { reauthenticate } from "@/lib/accounts/reauthenticate";
import { endSessions } from "@/lib/accounts/sessions";
import { getDb, type Tx } from "@/lib/db/client";
import { applicants, knownPlaces, registrations, reissues } from "@/lib/db/schema/accounts";
import { forgetAddress } from "@/lib/mail/forget-address";
import { queueMail } from "@/lib/mail/outbox";
import { accountDeletedMail } from "@/lib/mail/templates/account-deleted";
import { countDeleted } from "@/lib/reports/count";
import type { Applicant } from "./applicant";

/**
 * アカウント削除. Nothing of the person stays but the receipt mail, until the provider has taken it. The address can
 * register anew and inherits nothing. A second press finds the work done.
 */
export async function deleteAccount(
  applicant: Applicant,
  { current }: { current?: string | undefined },
  now: Date,
): Promise<"deleted" | "password-needed" | "wrong-password" | { limitedUntil: Date } | "busy"> {
  const owner = await reauthenticate("applicant", applicant, current, now);
  if (owner !== "confirmed") return owner;
  const { id, email, handle } = applicant;
  const receipt = await accountDeletedMail({ to: email, handle });
  await getDb().transaction(async (tx) => {
    const [gone] = await tx
      .delete(applicants)
      .where(eq(applicants.id, id))
      .returning({ attribute: applicants.attribute });
    if (!gone) return;
    await countDeleted(tx, gone.attribute, now);
    await endSessions(tx, { kind: "applicant", id });
    await forgetTraces(tx, id, email);
    await forgetAddress(tx, email, now);
    await queueMail(tx, { ...receipt, dedupeKey: `account-deleted:${id}` }, now);
  });
  return "deleted";
}

async function forgetTraces(tx: Tx, id: string, email: string) {
  await tx.delete(registrations).where(eq(registrations.email, email));
  await tx.delete(reissues).where(and(eq(reissues.accountKind, "applicant"), eq(reissues.accountId, id)));
  await tx
    .delete(knownPlaces)
    .where(and(eq(knownPlaces.accountKind, "applicant"), eq(knownPlaces.accountId, id)));
}
