import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * Words for which a search found nothing, by month ("2026-11", Japan time). The word itself stands here from the fifth time
 * on; until then only its keyed hash.
 */
export const fruitlessWords = pgTable(
  "fruitless_words",
  {
    month: text("month").notNull(),
    wordHash: text("word_hash").notNull(),
    word: text("word"),
    count: integer("count").notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.month, t.wordHash] })],
);
