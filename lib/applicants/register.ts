import { randomInt } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { type Confirmed, confirmRegistration } from "@/lib/mailed-links/confirm-registration";
import { countRegistered } from "@/lib/reports/count";
import type { RegisterApplicantInput } from "./schema";

/** 求職者登録認証. The action issues the ticket of the survey afterwards, in a transaction of its own. */
export function registerApplicant(input: RegisterApplicantInput, now: Date) {
  return confirmRegistration(
    "applicant",
    input,
    async (tx, confirmed) => {
      const account = await insertAccount(tx, input, confirmed, now);
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
  now: Date,
): Promise<{ id: string }> {
  // There are ten million numbers for each prefix: a second attempt is rare, and a tenth would be a bug.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const [row] = await tx
      .insert(applicants)
      .values({
        email,
        passwordHash,
        passwordChangedAt: now,
        handle: `${input.handlePrefix}${randomInt(10_000_000).toString().padStart(7, "0")}`,
        attribute: input.attribute,
        wantsMail: input.wantsMail === "yes",
        wantsMailChosenAt: now,
        termsAgreedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: applicants.handle })
      .returning({ id: applicants.id });
    if (row) return row;
  }
  throw new Error("no free 識別名 found");
}
