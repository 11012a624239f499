import { and, eq, type SQL } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { jobAlerts } from "@/lib/db/schema/job-alerts";

/** This alert, if it is this person's. */
export function isOwn(applicant: Applicant, id: string): SQL | undefined {
  return and(eq(jobAlerts.applicantId, applicant.id), eq(jobAlerts.id, id));
}
