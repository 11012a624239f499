import type { Tx } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import { applicationReceivedMail } from "@/lib/mail/templates/business-application";
import {
  type Confirmed,
  type ConfirmRegistrationOutcome,
  confirmRegistration,
} from "@/lib/mailed-links/confirm-registration";
import { openRegistration } from "@/lib/mailed-links/open";
import type { JoinInput, RegisterEmployerInput } from "./schema";

/** 事業者登録認証: the account, and its application for staff to decide on. */
export async function registerEmployer(
  { token, email, password, contact, ...application }: RegisterEmployerInput,
  origin: { network: string },
  now: Date,
): Promise<ConfirmRegistrationOutcome> {
  const received = await applicationReceivedMail({ to: email, employer: application.name });
  return confirmRegistration(
    "employer",
    { token, email, password },
    origin,
    async (tx, confirmed) => {
      const account = await insertAccount(tx, confirmed, contact, now);
      // An invited colleague's employer is there already, whatever this form says.
      if (confirmed.invitedTo) return account;
      await tx.insert(employerApplications).values({
        ...application,
        accountId: account.id,
        state: "waiting",
        askedAt: now,
        createdAt: now,
        updatedAt: now,
      });
      await queueMail(tx, { ...received, dedupeKey: `application-received:${account.id}:1` }, now);
      return account;
    },
    now,
  );
}

/** The same for somebody whom a colleague has invited: nothing is left to be decided. */
export async function joinEmployer(
  { contact, ...typed }: JoinInput,
  origin: { network: string },
  now: Date,
): Promise<ConfirmRegistrationOutcome> {
  const link = await openRegistration("employer", typed.token, now);
  if (link.state === "open" && !link.invitedTo) return { outcome: "unknown" };
  return confirmRegistration(
    "employer",
    typed,
    origin,
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
    .insert(employerAccounts)
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
    .returning({ id: employerAccounts.id });
  return row as { id: string };
}
