import { and, asc, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { japanDate } from "@/lib/time/japan-day";

/** Public from `opensOn` 00:00 to the end of `closesOn`, in Japan, while its employer is public. */
export function isOpen(now: Date): SQL | undefined {
  const today = japanDate(now);
  return and(
    eq(jobs.state, "published"),
    eq(employers.state, "published"),
    lte(jobs.opensOn, today),
    gte(jobs.closesOn, today),
  );
}

/** The posting is public or was, and its 事業者 is public: what lib/jobs/find.ts shows. Open is what is read and not closed. */
export function isRead(now: Date): SQL {
  return sql`(${and(eq(employers.state, "published"), lte(jobs.opensOn, japanDate(now)))})`;
}

/** 募集終了 */
export function isClosed(now: Date): SQL {
  return sql`(${or(eq(jobs.state, "withdrawn"), lt(jobs.closesOn, japanDate(now)))})`;
}

/** Newest first, in the order of the index: plain "desc" means nulls first, and PostgreSQL would sort all rows. */
export const newestFirst = [sql`${jobs.publishedAt} desc nulls last`, asc(jobs.id)];

/** Columns of a row in a list. */
export const summary = {
  id: jobs.id,
  title: jobs.title,
  employerName: employers.name,
  /** The file of the employer's logo, the only one that it has. */
  logoId: sql<
    string | null
  >`(select id from files where owner_kind = 'employer' and owner_id = ${jobs.employerId} order by created_at limit 1)`,
  district: jobs.district,
  employmentType: jobs.employmentType,
  dispatch: jobs.dispatch,
  audience: jobs.audience,
  wageForm: jobs.wageForm,
  wageFrom: jobs.wageFrom,
  wageTo: jobs.wageTo,
  occupation: jobs.occupation,
  secondOccupation: jobs.secondOccupation,
  /** The beginning: a card shows one line. */
  hours: sql<string>`left(${jobs.hours}, 80)`,
  holidays: sql<string>`left(${jobs.holidays}, 80)`,
  yearlyHolidays: jobs.yearlyHolidays,
  weeklyHolidays: jobs.weeklyHolidays,
  experience: jobs.experience,
  remoteWork: jobs.remoteWork,
  housing: jobs.housing,
  bonus: jobs.bonus,
  welcomesSeniors: jobs.welcomesSeniors,
  regularisation: jobs.regularisation,
  carCommute: jobs.carCommute,
  closesOn: jobs.closesOn,
  publishedAt: jobs.publishedAt,
};
