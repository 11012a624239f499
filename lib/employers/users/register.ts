import type { Tx } from "@/lib/db/client";
import { employerUsers } from "@/lib/db/schema/employer-users";
import { employerSubmissionRows } from "@/lib/employers/submissions/rows";
import type { RegisterEmployerInput } from "@/lib/employers/submissions/schema";
import type { JoinInput } from "@/lib/employers/users/schema";
import { queueMail } from "@/lib/mail/outbox";
import { employerSubmissionReceivedMail } from "@/lib/mail/templates/employer-submission";
import {
  type Confirmed,
  type ConfirmRegistrationOutcome,
  confirmRegistration,
} from "@/lib/mailed-links/confirm-registration";
import { openRegistration } from "@/lib/mailed-links/open";

/** 事業者登録認証: inserts the account and its submission. */
export async function registerEmployer(
  { token, email, password, contact, ...submission }: RegisterEmployerInput,
  now: Date,
): Promise<ConfirmRegistrationOutcome> {
  const received = await employerSubmissionReceivedMail({ to: email, employer: submission.name });
  return confirmRegistration(
    "employer",
    { token, email, password },
    async (tx, confirmed) => {
      const account = await insertAccount(tx, confirmed, contact, now);
      // The employer of an invited colleague exists already, so there is nothing to submit.
      if (confirmed.invitedTo) return account;
      const submitted = { employerUserId: account.id, state: "submitted", submittedAt: now } as const;
      await employerSubmissionRows.insert(tx, undefined, { ...submission, ...submitted }, "create", now);
      await queueMail(tx, { ...received, dedupeKey: `application-received:${account.id}:1` }, now);
      return account;
    },
    now,
  );
}

/** 認証 of an invited colleague: inserts the account, without a submission. */
export async function joinEmployer(
  { contact, ...typed }: JoinInput,
  now: Date,
): Promise<ConfirmRegistrationOutcome> {
  const link = await openRegistration("employer", typed.token, now);
  if (link.state === "open" && !link.invitedTo) return { outcome: "unknown" };
  return confirmRegistration(
    "employer",
    typed,
    (tx, confirmed) => insertAccount(tx, confirmed, contact, now),
    now,
  );
}

async function insertAccount(
  tx: Tx,
  { email, passwordHash, invitedTo }: Confirmed,
  name: string,
  now: Date,
): Promise<{ id: string }> {
  const [row] = await tx
    .insert(employerUsers)
    .values({
      email,
      passwordHash,
      passwordChangedAt: now,
      name,
      employerId: invitedTo,
      termsAgreedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: employerUsers.id });
  return row as { id: string };
}
