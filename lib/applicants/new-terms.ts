import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { readTerms } from "@/lib/terms/find";
import { japanDate } from "@/lib/time/japan-day";
import { changeApplicant } from "./change";
import { lockApplicant } from "./lock";

/** The version of the 規約 in force, if it is newer than the one that this applicant agreed to or confirmed. */
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

/** 「確認しました」. A version older than the confirmed one changes nothing. */
export async function noteTerms(applicant: Applicant, effectiveOn: string, now: Date): Promise<void> {
  await getDb().transaction(async (tx) => {
    const account = await lockApplicant(tx, applicant.id);
    if (!account || (account.termsSeenOn ?? "") >= effectiveOn) return;
    await changeApplicant(tx, applicant.id, { termsSeenOn: effectiveOn }, now);
  });
}
