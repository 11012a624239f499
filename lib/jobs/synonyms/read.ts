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

let prepared: { key: string; list: Synonyms } | undefined;

/** The list for indexing, as the transaction sees it. It is prepared once for all postings of an import. */
export async function synonymsIn(tx: Tx): Promise<Synonyms> {
  const rows = await readSynonyms(tx);
  const key = rows === firstSynonyms ? "" : JSON.stringify(rows);
  if (prepared?.key !== key) prepared = { key, list: new Synonyms(rows) };
  return prepared.list;
}
