import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { surveyQuarters } from "@/lib/db/schema/surveys";
import { addMonths, japanMonth } from "@/lib/time/japan-day";
import { quarterOf } from "./quarter";

/** The last quarter that has ended, if the site ran in it. */
export async function closedQuarter(now: Date): Promise<string | undefined> {
  // The 15th is inside its month in every time zone.
  const quarter = quarterOf(new Date(`${addMonths(japanMonth(now), -3)}-15T00:00:00Z`));
  const [row] = await getDb()
    .select({ quarter: surveyQuarters.quarter })
    .from(surveyQuarters)
    .where(eq(surveyQuarters.quarter, quarter));
  return row?.quarter;
}
