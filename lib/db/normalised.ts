import { type SQL, sql } from "drizzle-orm";
import { foldings } from "@/lib/text/normalise";

/** The text of a column as lib/text/normalise.ts would have it, for tables so small that no column holds it. */
export function normalised(text: SQL): SQL {
  const { from, to } = foldings();
  return sql`translate(lower(normalize(${text}, NFKC)), ${from}, ${to})`;
}

/** Whether a normalised text has a normalised word. */
export function holds(text: SQL, word: string): SQL {
  return sql`strpos(${text}, ${word}) > 0`;
}
