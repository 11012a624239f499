import { and, asc, eq, lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { indexText, indexVersion } from "./index-text";

const atOnce = 100;
const isOld = lt(jobs.indexVersion, indexVersion);

/**
 * Indexes postings anew that an earlier version of the site has indexed. A chore: it may break off at any row, and the next
 * round goes on. The text, its version and its day stay as they are.
 */
export async function reindexJobs(): Promise<void> {
  for (;;) {
    const rows = await getDb()
      .select({ id: jobs.id, employerId: jobs.employerId })
      .from(jobs)
      .where(isOld)
      .orderBy(asc(jobs.indexVersion), asc(jobs.id))
      .limit(atOnce);
    if (rows.length === 0) return;
    for (const row of rows) await reindex(row);
  }
}

async function reindex({ id, employerId }: { id: string; employerId: string }): Promise<void> {
  await getDb().transaction(async (tx) => {
    // The employer first, as every verb locks them: its name is part of the index.
    const [employer] = await tx.select().from(employers).where(eq(employers.id, employerId)).for("share");
    const [job] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, id), isOld))
      .for("update");
    if (employer && job) await tx.update(jobs).set(indexText(job, employer)).where(eq(jobs.id, id));
  });
}
