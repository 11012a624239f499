import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";

/** Whether at least this many are registered. It reads that many rows at most. */
export async function applicantsReach(number: number): Promise<boolean> {
  const some = getDb().select({ id: applicants.id }).from(applicants).limit(number).as("some");
  return (await getDb().$count(some)) >= number;
}
