import { and, desc, eq } from "drizzle-orm";
import type { ApprovedEmployerUser } from "@/lib/actors";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { isUuid } from "@/lib/text/uuid";
import { type Draft, draftOf } from "./draft";
import { mostOpenDrafts } from "./insert";
import { type Author, isUnderWay, ownDrafts } from "./scope";

/** The drafts and submissions of this 事業者 that are not approved, the newest first. */
export async function openDrafts(user: ApprovedEmployerUser): Promise<Draft[]> {
  const rows = await getDb()
    .select()
    .from(jobDrafts)
    .where(and(ownDrafts(user), isUnderWay))
    .orderBy(desc(jobDrafts.updatedAt), jobDrafts.id)
    .limit(mostOpenDrafts);
  return rows.map(draftOf);
}

/** A draft of the author's side, in any state. */
export async function findDraft(
  author: Author,
  id: string,
  db: Db | Tx = getDb(),
): Promise<Draft | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await db
    .select()
    .from(jobDrafts)
    .where(and(eq(jobDrafts.id, id), ownDrafts(author)));
  return row && draftOf(row);
}
