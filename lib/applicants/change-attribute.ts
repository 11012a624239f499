import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/accounts";
import type { Applicant } from "./applicant";
import type { ActivateInput } from "./schema";

export async function changeAttribute(
  applicant: Applicant,
  attribute: ActivateInput["attribute"],
  now: Date,
) {
  await getDb().update(applicants).set({ attribute, updatedAt: now }).where(eq(applicants.id, applicant.id));
  return "changed" as const;
}
