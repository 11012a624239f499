import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { changeApplicant } from "./change";
import type { RegisterApplicantInput } from "./schema";

export async function changeAttribute(
  applicant: Applicant,
  attribute: RegisterApplicantInput["attribute"],
  now: Date,
): Promise<"changed"> {
  await getDb().transaction((tx) => changeApplicant(tx, applicant.id, { attribute, updatedAt: now }, now));
  return "changed";
}
