import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { readTerms } from "@/lib/terms/find";
import { japanDate } from "@/lib/time/japan-day";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/** A version of the 規約 that has come into force since this person agreed, and that they have not been shown. */
export async function findNewTerms(
  applicant: Applicant,
  now: Date,
): Promise<{ effectiveOn: string; summary: string } | undefined> {
  const [{ current }, [account]] = await Promise.all([
    readTerms(now),
    getDb()
      .select({ agreedAt: applicants.termsAgreedAt, seenOn: applicants.termsSeenOn })
      .from(applicants)
      .where(eq(applicants.id, applicant.id)),
  ]);
  if (!current || !account) return undefined;
  const known = account.seenOn ?? japanDate(account.agreedAt);
  return current.effectiveOn > known ? current : undefined;
}

/** 「確認しました」. An older day than was noted before changes nothing. */
export async function noteTerms(applicant: Applicant, effectiveOn: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const account = await lockApplicant(tx, applicant.id);
    if (!account || (account.termsSeenOn ?? "") >= effectiveOn) return;
    await changeApplicant(tx, applicant.id, { termsSeenOn: effectiveOn }, now);
  });
}
