import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { synonyms } from "@/lib/db/schema/synonyms";
import { rowsPerPage } from "@/lib/text/page-number";
import { isUuid } from "@/lib/text/uuid";
import { keyOf, type SynonymRow } from "./meanings";
import { readSynonyms } from "./read";

export type SynonymFilter = { words?: string; kind?: SynonymRow["kind"] };

/** One page of the list, by its words. It is short: it is filtered here. */
export async function listSynonyms({ words = "", kind }: SynonymFilter, page: number) {
  const key = keyOf(words);
  const all = (await readSynonyms())
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => [...row.words, ...row.others].some((word) => keyOf(word).includes(key)))
    .map((row) => ({ ...row, reading: row.words.map(keyOf).join() }))
    .toSorted((one, other) => (one.reading < other.reading ? -1 : 1));
  return { rows: all.slice((page - 1) * rowsPerPage, page * rowsPerPage), total: all.length };
}

/** A row in its version; those of the first list are in their first. */
export async function findSynonym(id: string): Promise<(SynonymRow & { version: number }) | undefined> {
  if (!isUuid(id)) return undefined;
  const row = (await readSynonyms()).find((one) => one.id === id);
  if (!row) return undefined;
  const [stored] = await getDb()
    .select({ version: synonyms.version })
    .from(synonyms)
    .where(eq(synonyms.id, id));
  return { ...row, version: stored?.version ?? 1 };
}
