import { type Claimed, claimRegistration } from "@/lib/accounts/claim-registration";
import { readRegistration } from "@/lib/accounts/find-registration";
import { getDb, type Tx } from "@/lib/db/client";
import { employerAccounts, employerApplications } from "@/lib/db/schema/business";
import { queueMail } from "@/lib/mail/outbox";
import { applicationReceivedMail } from "@/lib/mail/templates/business-application";
import type { ActivateBusinessInput, JoinInput } from "./schema";

/** 事業者登録認証: the account, and its application for staff to decide on. */
export async function activateBusiness(
  { token, email, password, contact, ...application }: ActivateBusinessInput,
  from: { network: string },
  now: Date,
) {
  const received = await applicationReceivedMail({ to: email, employer: application.name });
  return claimRegistration(
    "employer",
    { token, email, password },
    from,
    async (tx, claimed) => {
      const account = await insertAccount(tx, claimed, contact, now);
      // An invited colleague's employer is there already, whatever this form says.
      if (claimed.invitedTo) return account;
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
export async function joinBusiness(
  { contact, ...typed }: JoinInput,
  from: { network: string },
  now: Date,
): ReturnType<typeof activateBusiness> {
  const found = await readRegistration(getDb(), "employer", typed.token, now);
  if (found.state === "open" && !found.invitedTo) return "unknown";
  return claimRegistration(
    "employer",
    typed,
    from,
    (tx, claimed) => insertAccount(tx, claimed, contact, now),
    now,
  );
}

async function insertAccount(tx: Tx, { email, passwordHash, invitedTo }: Claimed, name: string, now: Date) {
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
