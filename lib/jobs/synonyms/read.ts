import { asc } from "drizzle-orm";
import { type Db, getDb, type Tx } from "@/lib/db/client";
import { synonyms } from "@/lib/db/schema/synonyms";
import { firstSynonyms } from "./first-list";
import { type SynonymRow, Synonyms } from "./meanings";

/** The list as stored; before the first change of staff the first list. */
export async function readSynonyms(db: Db | Tx = getDb()): Promise<SynonymRow[]> {
  const rows = await db.select().from(synonyms).orderBy(asc(synonyms.id));
  if (rows.length === 0) return firstSynonyms;
  return rows
    .filter(({ removed }) => !removed)
    .map(({ id, kind, words, others, version, indexedVersion }) => ({
      ...{ id, kind, words, others },
      isIndexed: indexedVersion === version,
    }));
}

/** The list for indexing, as the transaction sees it. */
export async function synonymsIn(tx: Tx): Promise<Synonyms> {
  return new Synonyms(await readSynonyms(tx));
}
