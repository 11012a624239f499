import { and, desc, eq } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { typedJobs } from "@/lib/db/schema/typed-jobs";
import { type Author, typedBy } from "./scope";

const columns = {
  id: typedJobs.id,
  values: typedJobs.values,
  takenOver: typedJobs.takenOver,
  typedAt: typedJobs.typedAt,
};

/** What this person has typed into the forms of this page and not saved, the newest first. */
export async function findTyped(author: Author, path: string) {
  return getDb()
    .select(columns)
    .from(typedJobs)
    .where(and(typedBy(author), eq(typedJobs.path, path)))
    .orderBy(desc(typedJobs.typedAt))
    .limit(20);
}

/** The same of one form. */
export async function typedIn(author: Author, id: string, db: Db | Tx = getDb()) {
  const [typed] = await db
    .select(columns)
    .from(typedJobs)
    .where(and(typedBy(author), eq(typedJobs.id, id)));
  return typed;
}
