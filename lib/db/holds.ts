import { type SQL, sql } from "drizzle-orm";
import { patternOfWord } from "@/lib/text/normalise";

/** Whether a text has a normalised word, for tables so small that no column holds their normalised text. */
export function holds(text: SQL, word: string): SQL {
  return sql`lower(normalize(${text}, NFKC)) ~ ${patternOfWord(word)}`;
}
