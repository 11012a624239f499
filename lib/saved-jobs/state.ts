import { and, eq, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { japanDate } from "@/lib/time/japan-day";

/** The posting is public or was, and its 事業者 is public: what lib/jobs/find.ts shows. */
export function isRead(now: Date): SQL {
  return sql`(${and(eq(employers.state, "published"), lte(jobs.opensOn, japanDate(now)))})`;
}

/** 募集終了 */
export function isClosed(now: Date): SQL {
  return sql`(${or(eq(jobs.state, "withdrawn"), lt(jobs.closesOn, japanDate(now)))})`;
}

export const saidColumns = {
  wageForm: jobs.wageForm,
  wageFrom: jobs.wageFrom,
  wageTo: jobs.wageTo,
  wageNotes: jobs.wageNotes,
  fixedOvertimePay: jobs.fixedOvertimePay,
  fixedOvertimeHours: jobs.fixedOvertimeHours,
  fixedOvertimeBase: jobs.fixedOvertimeBase,
  workplace: jobs.workplace,
  moreWorkplaces: jobs.moreWorkplaces,
  hours: jobs.hours,
  closesOn: jobs.closesOn,
};
