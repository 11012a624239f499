import { lt } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { indexVersion } from "@/lib/jobs/search-index/index-text";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { readSynonyms } from "@/lib/jobs/synonyms/read";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness } from "@/lib/page-cache/freshness.mjs";
import { second } from "@/lib/time/units";

let known: { list: Synonyms; readAt: number; until: number } | undefined;

/**
 * The list of synonyms for a search. This process keeps it until a change is announced, as the page cache keeps a page, and
 * for some seconds only while a part of it is not in the index yet: then the words themselves are looked for.
 */
export async function currentSynonyms(now: Date): Promise<Synonyms> {
  const at = now.getTime();
  const tags = tagsOf(["synonyms"]).split(",");
  // After a clock was set back, what was read "later" may be older than the last change.
  const isKept = known && known.readAt <= at && at < known.until;
  if (known && isKept && entryIsCurrent(freshness(), known.readAt, tags, at)) return known.list;
  const [rows, old] = await Promise.all([
    readSynonyms(),
    getDb().select({ id: jobs.id }).from(jobs).where(lt(jobs.indexVersion, indexVersion)).limit(1),
  ]);
  const list = new Synonyms(rows.map((row) => ({ ...row, isIndexed: row.isIndexed && old.length === 0 })));
  const isSettled = old.length === 0 && rows.every(({ isIndexed }) => isIndexed);
  known = { list, readAt: at, until: isSettled ? Number.POSITIVE_INFINITY : at + 15 * second };
  return list;
}
