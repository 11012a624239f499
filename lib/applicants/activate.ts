import { randomInt } from "node:crypto";
import { type Claimed, claimRegistration } from "@/lib/accounts/claim-registration";
import type { Tx } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import { countRegistered } from "@/lib/reports/count";
import type { ActivateInput } from "./schema";

/** 求職者登録認証. The caller issues the survey's ticket afterwards, apart from this. */
export function activate(input: ActivateInput, from: { network: string }, now: Date) {
  return claimRegistration(
    "applicant",
    input,
    from,
    async (tx, claimed) => {
      const account = await insertAccount(tx, input, claimed, now);
      await countRegistered(tx, input.attribute, now);
      return account;
    },
    now,
  );
}

async function insertAccount(tx: Tx, input: ActivateInput, { email, passwordHash }: Claimed, now: Date) {
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
      .returning({ id: applicants.id, handle: applicants.handle });
    if (row) return row;
  }
  throw new Error("no free 識別名 found");
}
