import { asc, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { paginate } from "@/lib/db/paginate";
import { employerPhotos } from "@/lib/db/schema/employer-photos";
import { employers } from "@/lib/db/schema/employers";

const p = employerPhotos;
const submitted = eq(p.state, "submitted");
const returned = eq(p.state, "returned");

/** The photos that wait for a decision, the oldest change first. */
export async function submittedPhotos(page: number) {
  const select = getDb()
    .select({ id: p.id, name: employers.name, submittedAt: p.submittedAt })
    .from(p)
    .innerJoin(employers, eq(employers.id, p.id))
    .where(submitted)
    .orderBy(asc(p.submittedAt), p.id);
  return paginate(select, page, countSubmittedPhotos());
}

/** Those that staff have returned and nobody has changed since, the newest decision first. */
export async function returnedPhotos(page: number) {
  const select = getDb()
    .select({ id: p.id, name: employers.name, reason: p.reason, decidedAt: p.decidedAt })
    .from(p)
    .innerJoin(employers, eq(employers.id, p.id))
    .where(returned)
    .orderBy(sql`${p.decidedAt} desc nulls last`, p.id);
  return paginate(select, page, getDb().$count(p, returned));
}

export async function countSubmittedPhotos(): Promise<number> {
  return getDb().$count(p, submitted);
}
