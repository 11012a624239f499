import { and, eq, lt } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { typedJobs } from "@/lib/db/schema/typed-jobs";
import { day } from "@/lib/time/units";
import { type Author, typedBy } from "./scope";

const keptDays = 30;

/** Saving a form, or throwing it away, ends what was kept while typing. */
export async function dropTyped(author: Author, id: string, db: Db | Tx = getDb()): Promise<void> {
  await db.delete(typedJobs).where(and(eq(typedJobs.id, id), typedBy(author)));
}

/** A chore: what nobody has come back to is erased after 30 days. */
export async function purgeTyped(now: Date): Promise<void> {
  await getDb()
    .delete(typedJobs)
    .where(lt(typedJobs.typedAt, new Date(now.getTime() - keptDays * day)));
}
