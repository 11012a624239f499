import { eq } from "drizzle-orm";
import { removeRecipients } from "@/lib/campaigns/remove-recipients";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { type ApplicantRow, lockApplicant } from "./lock";

/** Address, 識別名 and password are not among them: the first two never change, the third is the accounts' own. */
export type ApplicantChanges = Partial<
  Pick<
    ApplicantRow,
    | "attribute"
    | "wantsMail"
    | "wantsMailChosenAt"
    | "mailTrouble"
    | "mailTroubleAt"
    | "termsSeenOn"
    | "suspendedAt"
    | "keptAt"
    | "inactivityMailAt"
    | "inactivityMails"
    | "updatedAt"
  >
>;

/**
 * The one way in which an account of a 求職者 is changed (`eraseApplicant` ends it): locks its row, takes the person out of mailings under way when
 * the change calls for it, and writes. Returns the changed row; undefined when there is no such account.
 */
export async function changeApplicant(
  tx: Tx,
  id: string,
  changes: ApplicantChanges,
  now: Date,
): Promise<ApplicantRow | undefined> {
  const before = await lockApplicant(tx, id);
  if (!before) return undefined;
  if (leavesMailings(before, changes)) await removeRecipients(tx, id, now);
  const [after] = await tx.update(applicants).set(changes).where(eq(applicants.id, id)).returning();
  return after;
}

/**
 * Somebody who stops the mails, is suspended or has another 属性 is no recipient any more of a mailing that was made for
 * them as they were. The other direction needs nothing: who asks for mails gets the next mailing. Neither does a mail
 * trouble, which no verb sets: the provider's events do (`lib/mail/events.ts`), and repeating a call to an address that
 * takes nothing goes against nobody's wish.
 */
function leavesMailings(
  before: ApplicantRow,
  { wantsMail, suspendedAt, attribute }: ApplicantChanges,
): boolean {
  return (
    (before.wantsMail && wantsMail === false) ||
    (!before.suspendedAt && Boolean(suspendedAt)) ||
    (attribute !== undefined && attribute !== before.attribute)
  );
}
