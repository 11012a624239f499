import { eq } from "drizzle-orm";
import { removeRecipients } from "@/lib/campaigns/remove-recipients";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { type ApplicantRow, lockApplicant } from "./lock";

/** Address and 識別名 never change, and lib/accounts changes the password. */
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
 * Every change of an applicant goes through this function: it locks the row, removes the applicant from campaigns under
 * way where the change requires it, and writes. Returns the changed row; undefined when there is no such account.
 */
export async function changeApplicant(
  tx: Tx,
  id: string,
  changes: ApplicantChanges,
  now: Date,
): Promise<ApplicantRow | undefined> {
  const before = await lockApplicant(tx, id);
  if (!before) return undefined;
  if (leavesCampaigns(before, changes)) await removeRecipients(tx, id, now);
  const [after] = await tx.update(applicants).set(changes).where(eq(applicants.id, id)).returning();
  return after;
}

/**
 * An applicant who stops the mails, is suspended or changes the 属性 is no recipient of a campaign under way any more. One
 * who asks for mails gets the next campaign. A mail trouble, which only the provider's events set (`lib/mail/events.ts`),
 * does not matter here: a repeated call to an address that takes no mail goes against nobody's wish.
 */
function leavesCampaigns(
  before: ApplicantRow,
  { wantsMail, suspendedAt, attribute }: ApplicantChanges,
): boolean {
  return (
    (before.wantsMail && wantsMail === false) ||
    (!before.suspendedAt && Boolean(suspendedAt)) ||
    (attribute !== undefined && attribute !== before.attribute)
  );
}
