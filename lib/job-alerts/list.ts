import { asc, eq, max } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobAlertFinds, jobAlerts } from "@/lib/db/schema/job-alerts";

/** 新着のお知らせ of a person, the oldest first: there are ten at most. `foundAt`: when something new was found last. */
export function listAlerts(applicant: Applicant) {
  return getDb()
    .select({
      id: jobAlerts.id,
      search: jobAlerts.search,
      rhythm: jobAlerts.rhythm,
      createdAt: jobAlerts.createdAt,
      foundAt: max(jobAlertFinds.foundAt),
    })
    .from(jobAlerts)
    .leftJoin(jobAlertFinds, eq(jobAlertFinds.alertId, jobAlerts.id))
    .where(eq(jobAlerts.applicantId, applicant.id))
    .groupBy(jobAlerts.id)
    .orderBy(asc(jobAlerts.createdAt), asc(jobAlerts.id));
}

export type ListedAlert = Awaited<ReturnType<typeof listAlerts>>[number];
