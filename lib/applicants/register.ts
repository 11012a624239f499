import { randomInt } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/outbox";
import { registeredMail } from "@/lib/mail/templates/registration";
import { type Confirmed, confirmRegistration } from "@/lib/mailed-links/confirm-registration";
import { countRegistered } from "@/lib/reports/count";
import type { RegisterApplicantInput } from "./schema";

/** 求職者登録認証, with a mail that names the 識別名. The action issues the ticket of the survey afterwards, in a transaction of its own. */
export async function registerApplicant(input: RegisterApplicantInput, now: Date) {
  const handle = newHandle(input.handlePrefix);
  const receipt = await receiptFor(input.email, handle);
  return confirmRegistration(
    "applicant",
    input,
    async (tx, confirmed) => {
      const account = await insertAccount(tx, input, confirmed, handle, now);
      // Another 識別名 than the rendered one is as rare as a number that somebody has already.
      const mail = account.handle === handle ? receipt : await receiptFor(input.email, account.handle);
      await queueMail(tx, { ...mail, dedupeKey: `registered:${account.id}` }, now);
      await countRegistered(tx, input.attribute, now);
      return account;
    },
    now,
  );
}

async function insertAccount(
  tx: Tx,
  input: RegisterApplicantInput,
  { email, passwordHash }: Confirmed,
  first: string,
  now: Date,
): Promise<{ id: string; handle: string }> {
  // There are ten million numbers for each prefix: a second attempt is rare, and a tenth would be a bug.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const [row] = await tx
      .insert(applicants)
      .values({
        email,
        passwordHash,
        passwordChangedAt: now,
        handle: attempt === 0 ? first : newHandle(input.handlePrefix),
        attribute: input.attribute,
        wantsMail: input.wantsMail === "yes",
        wantsMailChosenAt: now,
        termsAgreedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: applicants.handle })
      .returning({ id: applicants.id, handle: applicants.handle });
    if (row) return row;
  }
  throw new Error("no free 識別名 found");
}

function newHandle(prefix: string): string {
  return `${prefix}${randomInt(10_000_000).toString().padStart(7, "0")}`;
}

function receiptFor(to: string, handle: string) {
  return registeredMail({ to, handle, loginUrl: `${env().APP_URL}/login` });
}
