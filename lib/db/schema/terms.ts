import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** Published versions of the 規約. In force is the newest that has begun; without one lib/terms/draft.ts is shown. */
export const termsVersions = pgTable(
  "terms_versions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Its first day, Japan time. */
    effectiveOn: date("effective_on", { mode: "string" }).notNull().unique(),
    /** Markdown without HTML. */
    body: text("body").notNull(),
    /** 変更の要点, for those who agreed to an older version. */
    summary: text("summary").notNull(),
    publishedAt: at("published_at").notNull(),
  },
  (t) => [index("terms_versions_newest").on(sql`${t.effectiveOn} desc`)],
);
