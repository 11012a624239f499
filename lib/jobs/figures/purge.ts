import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobFigures } from "@/lib/db/schema/job-figures";
import { addDays, japanDate, mondayOf } from "@/lib/time/japan-day";

/** Deletes the figures of weeks that began more than two years ago. Those of a posting go with it. */
export async function purgeFigures(now: Date): Promise<void> {
  const oldest = mondayOf(addDays(japanDate(now), -2 * 365));
  await getDb().delete(jobFigures).where(lt(jobFigures.week, oldest));
}
