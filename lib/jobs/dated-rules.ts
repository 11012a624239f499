import { inArray } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { listMinimumWages, type MinimumWage } from "./minimum-wages";
import { listSchoolLeaverSeasons, type SchoolLeaverSeason } from "./school-leavers";

/** What staff have entered with a day from which it holds, and by id whose 特定最低賃金 counts for a 事業者. */
export type DatedRules = {
  wages: MinimumWage[];
  seasons: SchoolLeaverSeason[];
  industries: ReadonlyMap<string, string>;
};

/** The rules for postings of these 事業者, read once for all of them. */
export async function readDatedRules(employerIds: string[], db: Db | Tx = getDb()): Promise<DatedRules> {
  const owners = await db
    .select({ id: employers.id, industry: employers.wageIndustry })
    .from(employers)
    .where(inArray(employers.id, [...new Set(employerIds)]));
  return {
    wages: await listMinimumWages(db),
    seasons: await listSchoolLeaverSeasons(db),
    industries: new Map(owners.map(({ id, industry }) => [id, industry])),
  };
}
