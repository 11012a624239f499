import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobComplaints } from "@/lib/db/schema/job-complaints";
import { day } from "@/lib/time/units";

/** Deletes complaints a year after they were settled. One that is open goes with its posting. */
export async function purgeComplaints(now: Date): Promise<void> {
  const old = new Date(now.getTime() - 365 * day);
  await getDb().delete(jobComplaints).where(lt(jobComplaints.settledAt, old));
}
