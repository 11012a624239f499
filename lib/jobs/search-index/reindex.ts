import { and, arrayContains, asc, eq, gt, lt, ne, or, type SQL } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { synonyms } from "@/lib/db/schema/synonyms";
import { keyOf } from "@/lib/jobs/synonyms/meanings";
import { synonymsIn } from "@/lib/jobs/synonyms/read";
import { announce } from "@/lib/page-cache/announce";
import { bigrams } from "@/lib/text/bigrams";
import { minute } from "@/lib/time/units";
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
    for (const row of rows) await reindex(row, isOld);
  }
}

// A transaction that began before the change of the list may still index a posting by the list of before.
const quiet = 5 * minute;

/**
 * Indexes the postings anew that hold a word of a changed row of the list of synonyms, or held one before. Until then a
 * search looks for the words themselves. A row that staff change meanwhile waits for the next round.
 */
export async function indexSynonyms(now: Date): Promise<void> {
  const changed = await getDb()
    .select()
    .from(synonyms)
    .where(
      and(
        ne(synonyms.indexedVersion, synonyms.version),
        lt(synonyms.updatedAt, new Date(now.getTime() - quiet)),
      ),
    );
  for (const row of changed) {
    const words = [...row.words, ...row.others].map(keyOf);
    const affected = or(
      arrayContains(jobs.searchMeanings, [`=${row.id}`]),
      ...words.map((word) => {
        const pairs = bigrams(word);
        return arrayContains(jobs.searchBigrams, pairs.length > 0 ? pairs : [word]);
      }),
    );
    let last: string | undefined;
    for (;;) {
      const rows = await getDb()
        .select({ id: jobs.id, employerId: jobs.employerId })
        .from(jobs)
        .where(and(affected, last === undefined ? undefined : gt(jobs.id, last)))
        .orderBy(asc(jobs.id))
        .limit(atOnce);
      for (const one of rows) await reindex(one);
      last = rows.at(-1)?.id;
      if (rows.length < atOnce) break;
    }
    await getDb().transaction(async (tx) => {
      await tx
        .update(synonyms)
        .set({ indexedVersion: row.version })
        .where(and(eq(synonyms.id, row.id), eq(synonyms.version, row.version)));
      await announce(tx, ["synonyms"]);
    });
  }
}

async function reindex(
  { id, employerId }: { id: string; employerId: string },
  condition?: SQL,
): Promise<void> {
  await getDb().transaction(async (tx) => {
    // The employer first, as every verb locks them: its name is part of the index.
    const [employer] = await tx.select().from(employers).where(eq(employers.id, employerId)).for("share");
    const [job] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, id), condition))
      .for("update");
    if (!employer || !job) return;
    await tx
      .update(jobs)
      .set(indexText(job, employer, await synonymsIn(tx)))
      .where(eq(jobs.id, id));
  });
}
