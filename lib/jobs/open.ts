import { and, asc, eq, type GetColumnData, gte, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { employers, jobs } from "@/lib/db/schema/content";
import { japanDate } from "@/lib/time/japan-day";

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

/** A column that only a draft may leave empty (the check jobs_complete), as those see it who never see a draft. */
export function whenPublished<T extends PgColumn>(column: T) {
  return sql<NonNullable<GetColumnData<T>>>`${column}`;
}

/** Columns of a row in a list. */
export const summary = {
  id: jobs.id,
  title: jobs.title,
  employerName: employers.name,
  district: jobs.district,
  employmentType: jobs.employmentType,
  dispatch: jobs.dispatch,
  audience: jobs.audience,
  wageForm: jobs.wageForm,
  wageFrom: whenPublished(jobs.wageFrom),
  wageTo: jobs.wageTo,
  closesOn: whenPublished(jobs.closesOn),
  publishedAt: jobs.publishedAt,
};
