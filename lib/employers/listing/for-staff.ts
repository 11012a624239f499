import { and, asc, count, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { isOpen } from "@/lib/jobs/open";
import { contains } from "@/lib/text/like";
import { normalise } from "@/lib/text/normalise";
import { isUuid } from "@/lib/text/uuid";
import type { EmployerRow } from "./fields";
import type { PublicationState } from "./labels";

export type EmployerFilter = { words?: string; industry?: string; state?: PublicationState };

// Code points put kana in 五十音 order, whatever collation the database was made with.
const byKana = [sql`${employers.kana} collate "C"`, asc(employers.id)];

/** 事業者 of every state in the order of their readings, with how many of their 求人 are open. */
export async function listEmployersForStaff(filter: EmployerFilter, page: number, now: Date) {
  const condition = employersMatching(filter);
  const select = getDb()
    .select({
      id: employers.id,
      number: employers.number,
      name: employers.name,
      kana: employers.kana,
      industry: employers.industry,
      state: employers.state,
    })
    .from(employers)
    .where(condition)
    .orderBy(...byKana);
  const { rows, total } = await paginate(select, page, getDb().$count(employers, condition));
  const open = await countOpenJobs(
    rows.map(({ id }) => id),
    now,
  );
  return { rows: rows.map((row) => ({ ...row, openJobs: open.get(row.id) ?? 0 })), total };
}

export async function findEmployerForStaff(id: string): Promise<EmployerRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select().from(employers).where(eq(employers.id, id));
  return row;
}

/** The number of open 求人 of each of these employers; employers without any are left out. */
export async function countOpenJobs(ids: string[], now: Date): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await getDb()
    .select({ id: jobs.employerId, count: count() })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(inArray(jobs.employerId, ids), isOpen(now)))
    .groupBy(jobs.employerId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Every 事業者, as options for the form of a 求人. */
export async function employerChoices() {
  return getDb()
    .select({ id: employers.id, name: employers.name, kana: employers.kana, state: employers.state })
    .from(employers)
    .orderBy(...byKana)
    .limit(5000);
}

/** The 事業者 of the list with this filter. */
export function employersMatching(filter: EmployerFilter): SQL | undefined {
  return and(
    ...(filter.words ?? "").split(/\s+/).filter(Boolean).slice(0, 8).map(holds),
    filter.industry ? eq(employers.industry, filter.industry) : undefined,
    filter.state && eq(employers.state, filter.state),
  );
}

function holds(word: string): SQL | undefined {
  return or(ilike(employers.name, contains(word)), ilike(employers.kana, contains(normalise(word))));
}
