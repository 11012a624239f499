import { and, eq } from "drizzle-orm";
import { endSessions } from "@/lib/accounts/sessions";
import { removeRecipients } from "@/lib/campaigns/remove-recipients";
import type { Tx } from "@/lib/db/client";
import { knownOrigins } from "@/lib/db/schema/accounts";
import { applicants } from "@/lib/db/schema/applicants";
import { eraseAddress } from "@/lib/mail/erase-address";
import { type Mail, queueMail } from "@/lib/mail/outbox";
import { eraseMailedLinks } from "@/lib/mailed-links/erase";
import { countDeleted } from "@/lib/reports/count";
import { lockApplicant } from "./lock";

/**
 * アカウント削除, by its owner, by staff or after two years without a login. Only two things remain: the receipt, until the
 * provider has accepted it, and the count of the month. The address can register again and inherits nothing. False: the
 * account was erased before.
 */
export async function eraseApplicant(
  tx: Tx,
  { id, email }: { id: string; email: string },
  receipt: Omit<Mail, "dedupeKey">,
  now: Date,
): Promise<boolean> {
  const account = await lockApplicant(tx, id);
  if (!account) return false;
  await removeRecipients(tx, id, now);
  await tx.delete(applicants).where(eq(applicants.id, id));
  await countDeleted(tx, account.attribute, now);
  await endSessions(tx, { kind: "applicant", id });
  await eraseMailedLinks(tx, { kind: "applicant", id, email });
  await tx
    .delete(knownOrigins)
    .where(and(eq(knownOrigins.accountKind, "applicant"), eq(knownOrigins.accountId, id)));
  await eraseAddress(tx, email, "applicant", now);
  await queueMail(tx, { ...receipt, dedupeKey: `account-deleted:${id}` }, now);
  return true;
}
