import { eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { japanDate } from "@/lib/time/japan-day";
import type { JobFields, PublicFields } from "./fields";
import { minimumWagesDuring } from "./minimum-wages";
import { listSchoolLeaverSeasons } from "./school-leavers";
import { type Warning, warningsFor } from "./warnings";

/**
 * The warnings about this text. A draft without 掲載開始日 is checked against the minimum wage of today. `before`: the public
 * text that it replaces.
 */
export async function readWarnings(
  job: JobFields,
  now: Date,
  before?: PublicFields,
  db: Db | Tx = getDb(),
): Promise<Warning[]> {
  const from = job.opensOn ?? japanDate(now);
  const [employer] = await db
    .select({ industry: employers.wageIndustry })
    .from(employers)
    .where(eq(employers.id, job.employerId));
  const span = { from, to: job.closesOn ?? from, industry: employer?.industry ?? "" };
  const wages = await minimumWagesDuring(span, db);
  const seasons = job.schoolLeaversOf === null ? [] : await listSchoolLeaverSeasons(db);
  return warningsFor(job, { wages, seasons }, before);
}
