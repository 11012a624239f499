import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { jobAlerts } from "@/lib/db/schema/job-alerts";
import type { AlertRhythm } from "./labels";
import { isOwn } from "./own";

/** お知らせの頻度を変える: nothing is told twice, and nothing is left out. */
export async function changeRhythm(
  applicant: Applicant,
  { alert, rhythm }: { alert: string; rhythm: AlertRhythm },
): Promise<"changed" | "unknown"> {
  const changed = await getDb()
    .update(jobAlerts)
    .set({ rhythm })
    .where(isOwn(applicant, alert))
    .returning({ id: jobAlerts.id });
  return changed.length > 0 ? "changed" : "unknown";
}
