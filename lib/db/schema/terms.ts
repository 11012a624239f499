import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** 規約: each version as published. The newest whose day has come holds; lib/terms/draft.ts holds until there is one. */
export const termsVersions = pgTable(
  "terms_versions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** First day on which it holds, Japan time. */
    effectiveOn: date("effective_on", { mode: "string" }).notNull().unique(),
    /** Markdown without HTML. */
    body: text("body").notNull(),
    /** What changed, for those who agreed to an older version. */
    summary: text("summary").notNull(),
    publishedAt: at("published_at").notNull(),
  },
  (t) => [index("terms_versions_newest").on(sql`${t.effectiveOn} desc`)],
);
