import { isNull } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobComplaints } from "@/lib/db/schema/job-complaints";

/** The complaints that nobody has settled. */
export async function countOpenComplaints(): Promise<number> {
  return getDb().$count(jobComplaints, isNull(jobComplaints.settledAt));
}
