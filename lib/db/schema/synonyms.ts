import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

export const synonymKinds = ["same", "also", "apart"] as const;

/** Words that a search takes for each other, as lib/jobs/synonyms/meanings.ts reads them. A removed row stays, unused. */
export const synonyms = pgTable("synonyms", {
  id: uuid("id").primaryKey().defaultRandom(),
  kind: text("kind", { enum: synonymKinds }).notNull(),
  words: text("words").array().notNull(),
  others: text("others").array().notNull().default(sql`'{}'`),
  removed: boolean("removed").notNull().default(false),
  /** The version whose words the index of all postings holds. */
  indexedVersion: integer("indexed_version").notNull().default(0),
  version: integer("version").notNull().default(1),
  createdAt: at("created_at").notNull(),
  updatedAt: at("updated_at").notNull(),
});
