import { desc, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { schoolLeaverSeasons } from "@/lib/db/schema/school-leavers";
import { type JobFields, jobLabels } from "@/lib/jobs/fields/fields";
import { announce } from "@/lib/page-cache/announce";
import { longDate } from "@/lib/time/format";
import type { SchoolLeaverSeasonInput } from "./schema";
import type { Warning } from "./warnings";

/** The days of those who leave 高校 in March of a year, as staff have entered them from the city's ハローワーク. */
export type SchoolLeaverSeason = typeof schoolLeaverSeasons.$inferSelect;

export async function listSchoolLeaverSeasons(db: Db | Tx = getDb()): Promise<SchoolLeaverSeason[]> {
  return db.select().from(schoolLeaverSeasons).orderBy(desc(schoolLeaverSeasons.graduationYear)).limit(100);
}

export async function findSchoolLeaverSeason(year: number): Promise<SchoolLeaverSeason | undefined> {
  const [season] = await getDb()
    .select()
    .from(schoolLeaverSeasons)
    .where(eq(schoolLeaverSeasons.graduationYear, year));
  return season;
}

/** Sets the days of a year; a second press for the same year replaces them. */
export async function setSchoolLeaverSeason(staff: Staff, after: SchoolLeaverSeasonInput, now: Date) {
  return getDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('school-leaver-seasons', 0))`);
    const { graduationYear, ...days } = after;
    const [before] = await tx
      .select()
      .from(schoolLeaverSeasons)
      .where(eq(schoolLeaverSeasons.graduationYear, graduationYear));
    if (before?.publicFrom === days.publicFrom && before.appliesFrom === days.appliesFrom)
      return "set" as const;
    await tx
      .insert(schoolLeaverSeasons)
      .values(after)
      .onConflictDoUpdate({ target: schoolLeaverSeasons.graduationYear, set: days });
    const action = before ? "update" : "create";
    await record(tx, staff, { action, subject: subjectOf(graduationYear), before, after }, now);
    await announce(tx, ["jobs"]);
    return "set" as const;
  });
}

/**
 * Why a posting for 高校新卒 cannot be public on its first day: 公開 has a day that the ministry sets each year, and without
 * one that staff have entered nobody can say that it has come.
 */
export function beforeItsSeason(job: JobFields, seasons: SchoolLeaverSeason[]): Omit<Warning, "label">[] {
  const { schoolLeaversOf: year, opensOn } = job;
  if (year === null) return [];
  const season = seasons.find(({ graduationYear }) => graduationYear === year);
  if (!season) {
    const reason = `${year}年3月卒の高校新卒の求人を公開できる日が、まだ登録されていません。市の担当課に確かめてください。`;
    return [{ field: "schoolLeaversOf", found: `${year}年`, reason, blocks: true }];
  }
  if (opensOn === null || opensOn >= season.publicFrom) return [];
  const reason = `${year}年3月卒の高校新卒の求人は、${longDate(season.publicFrom)}から公開できます。${jobLabels.opensOn}を直してください。`;
  return [{ field: "opensOn", found: longDate(opensOn), reason, blocks: true }];
}

function subjectOf(year: number) {
  return { kind: "school-leaver-season", id: String(year), name: `${year}年3月卒` } as const;
}
