import { and, eq, sql } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employerPhotos, type Photo } from "@/lib/db/schema/employer-photos";
import { employers } from "@/lib/db/schema/employers";
import { isUuid } from "@/lib/text/uuid";

const p = employerPhotos;

/** The photos that the public sees while the 事業者 is public, in their order. */
export async function shownPhotos(employerId: string): Promise<Photo[]> {
  const [row] = await getDb().select({ shown: p.shown }).from(p).where(eq(p.id, employerId));
  return row?.shown ?? [];
}

/** Whether this file is one of them, and the 事業者 is public. */
export async function isPhotoPublic(employerId: string, file: string): Promise<boolean> {
  const [row] = await getDb()
    .select({ id: p.id })
    .from(p)
    .innerJoin(employers, eq(employers.id, p.id))
    .where(
      and(
        eq(p.id, employerId),
        eq(employers.state, "published"),
        sql`${p.shown} @> ${JSON.stringify([{ file }])}::jsonb`,
      ),
    );
  return row !== undefined;
}

/** Shown ones, and those that wait or were returned: for its 担当者, and for staff. */
export async function findPhotos(employerId: string) {
  const [row] = await getDb()
    .select({
      shown: p.shown,
      proposed: p.proposed,
      state: p.state,
      reason: p.reason,
      version: p.version,
    })
    .from(p)
    .where(eq(p.id, employerId));
  return row ?? { shown: [], proposed: null, state: "approved" as const, reason: null, version: 1 };
}

/** What a 担当者 has changed of the photos and staff have not approved, for the page on which a 職員 decides. */
export async function findProposedPhotos(employerId: string) {
  if (!isUuid(employerId)) return undefined;
  const [row] = await getDb()
    .select({
      id: p.id,
      employerName: employers.name,
      shown: p.shown,
      proposed: sql<Photo[]>`${p.proposed}`,
      state: p.state,
      reason: p.reason,
      submittedAt: p.submittedAt,
      decidedAt: p.decidedAt,
      updatedAt: p.updatedAt,
      version: p.version,
    })
    .from(p)
    .innerJoin(employers, eq(employers.id, p.id))
    .where(and(eq(p.id, employerId), sql`${p.proposed} is not null`));
  return row;
}
