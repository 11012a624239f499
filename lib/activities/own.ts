import { and, eq, type SQL } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { activities } from "@/lib/db/schema/activities";

/** This entry of this person, and of nobody else. */
export function isOwn(applicant: Applicant, id: string): SQL | undefined {
  return and(eq(activities.applicantId, applicant.id), eq(activities.id, id));
}
