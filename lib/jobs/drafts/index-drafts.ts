import { and, eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { jobDrafts } from "@/lib/db/schema/job-drafts";
import { type EmployerWords, searchTextOf } from "@/lib/jobs/search-index/index-text";
import { draftOf } from "./draft";
import { staffDrafts } from "./scope";

/** Renews the search text of the drafts that staff have about this employer, which contains its words. */
export async function indexDrafts(tx: Tx, employer: EmployerWords & { id: string }): Promise<void> {
  const rows = await tx
    .select()
    .from(jobDrafts)
    .where(and(eq(jobDrafts.employerId, employer.id), staffDrafts))
    .orderBy(jobDrafts.id)
    .for("update");
  for (const row of rows) {
    const searchText = searchTextOf(draftOf(row).input, employer);
    await tx.update(jobDrafts).set({ searchText }).where(eq(jobDrafts.id, row.id));
  }
}
