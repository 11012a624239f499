import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** 緊急のお知らせ, a line at the top of every page: one row, or none. */
export const urgentLine = pgTable(
  "urgent_line",
  {
    id: integer("id").primaryKey(),
    text: text("text").notNull(),
    /** A path of this site or an https URL to read more. */
    href: text("href"),
    version: integer("version").notNull().default(1),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [check("urgent_line_one", sql`${t.id} = 1`)],
);
