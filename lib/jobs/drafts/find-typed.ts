import { and, desc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { typedJobs } from "@/lib/db/schema/typed-jobs";
import { type Author, typedBy } from "./scope";

/** What this person has typed into the forms of this page and not saved, the newest first. */
export async function findTyped(author: Author, path: string) {
  return getDb()
    .select({ id: typedJobs.id, values: typedJobs.values, typedAt: typedJobs.typedAt })
    .from(typedJobs)
    .where(and(typedBy(author), eq(typedJobs.path, path)))
    .orderBy(desc(typedJobs.typedAt))
    .limit(20);
}
