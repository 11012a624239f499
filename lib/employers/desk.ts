import { and, asc, count, desc, eq, ilike, or, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers, jobs } from "@/lib/db/schema/content";
import { isOpen } from "@/lib/jobs/open";
import { contains } from "@/lib/text/like";
import { hiragana } from "@/lib/text/normalise";
import { isUuid } from "@/lib/text/uuid";
import type { EmployerRow } from "./fields";

export const deskEmployersPerPage = 20;

export type EmployerFilter = {
  words: string;
  industry?: string | undefined;
  state?: EmployerRow["state"] | undefined;
};
export type EmployerOrder = "kana" | "changed";

const byKana = sql`${employers.kana} collate "C"`;

/** 事業者 of every state for the desk, with the number of their open 求人. */
export async function listEmployersForDesk(
  { words, industry, state }: EmployerFilter,
  order: EmployerOrder,
  page: number,
  now: Date,
) {
  const condition = and(
    words
      ? or(
          ilike(employers.name, contains(words)),
          ilike(employers.kana, contains(hiragana(words.normalize("NFKC")))),
        )
      : undefined,
    industry ? eq(employers.industry, industry) : undefined,
    state && eq(employers.state, state),
  );
  const open = getDb()
    .select({ count: count() })
    .from(jobs)
    .where(and(eq(jobs.employerId, employers.id), isOpen(now)));
  const [rows, [total]] = await Promise.all([
    getDb()
      .select({
        id: employers.id,
        name: employers.name,
        industry: employers.industry,
        state: employers.state,
        updatedAt: employers.updatedAt,
        openJobs: sql<number>`(${open})::int`,
      })
      .from(employers)
      .where(condition)
      .orderBy(order === "changed" ? desc(employers.updatedAt) : byKana, asc(employers.id))
      .limit(deskEmployersPerPage)
      .offset((page - 1) * deskEmployersPerPage),
    getDb().select({ count: count() }).from(employers).where(condition),
  ]);
  return { employers: rows, total: total?.count ?? 0 };
}

export async function findEmployerForDesk(id: string): Promise<EmployerRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb().select().from(employers).where(eq(employers.id, id));
  return row;
}

/** Names and ids for the choice of 事業者 in a 求人, in the order of their readings. */
export async function employerChoices(): Promise<{ value: string; label: string }[]> {
  return getDb()
    .select({ value: employers.id, label: employers.name })
    .from(employers)
    .orderBy(byKana, asc(employers.id));
}
