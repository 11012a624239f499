import { and, asc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { japanDate } from "@/lib/calendar";
import { employers, jobs } from "@/lib/db/schema/content";

/** Shown to the public: from `opensOn` 00:00 to the end of `closesOn`, Japan time, while its employer is too. */
export function isOpen(now: Date): SQL | undefined {
  const today = japanDate(now);
  return and(
    eq(jobs.state, "published"),
    eq(employers.state, "published"),
    lte(jobs.opensOn, today),
    gte(jobs.closesOn, today),
  );
}

/** Newest first, in the words of the index: "desc" alone means nulls first, and every page would sort all rows. */
export const newestFirst = [sql`${jobs.publishedAt} desc nulls last`, asc(jobs.id)];

/** Columns of a row in a list. */
export const summary = {
  id: jobs.id,
  title: jobs.title,
  employerName: employers.name,
  district: jobs.district,
  employmentType: jobs.employmentType,
  audience: jobs.audience,
  wageForm: jobs.wageForm,
  wageFrom: jobs.wageFrom,
  wageTo: jobs.wageTo,
  closesOn: jobs.closesOn,
  publishedAt: jobs.publishedAt,
};
