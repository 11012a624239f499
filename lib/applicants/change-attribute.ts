import { eq } from "drizzle-orm";
import { narrowBatches } from "@/lib/campaigns/narrow";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import type { Applicant } from "./applicant";
import type { RegisterApplicantInput } from "./schema";

export async function changeAttribute(
  applicant: Applicant,
  attribute: RegisterApplicantInput["attribute"],
  now: Date,
) {
  await getDb().transaction(async (tx) => {
    await narrowBatches(tx, applicant.id, now);
    await tx.update(applicants).set({ attribute, updatedAt: now }).where(eq(applicants.id, applicant.id));
  });
  return "changed" as const;
}
