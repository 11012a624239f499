import { randomInt } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { type Confirmed, confirmRegistration } from "@/lib/mailed-links/confirm-registration";
import { countRegistered } from "@/lib/reports/count";
import type { RegisterApplicantInput } from "./schema";

/** 求職者登録認証. The caller issues the survey's ticket afterwards, apart from this. */
export function registerApplicant(input: RegisterApplicantInput, origin: { network: string }, now: Date) {
  return confirmRegistration(
    "applicant",
    input,
    origin,
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
  // Ten million numbers for each three letters: a second try is rare, a tenth is a bug.
  for (let tries = 0; tries < 10; tries += 1) {
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
