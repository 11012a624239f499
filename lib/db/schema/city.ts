import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { attributes } from "./accounts.ts";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

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

/** 緊急のお知らせ: one line at the top of every page, or no row. */
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

/** 福島県の最低賃金: yen an hour from 発効日 on. */
export const minimumWages = pgTable("minimum_wages", {
  effectiveOn: date("effective_on", { mode: "string" }).primaryKey(),
  yen: integer("yen").notNull(),
});

/** 年度報告: counts that outlive the accounts they counted. Month "2026-11", Japan time. */
export const monthlyFigures = pgTable(
  "monthly_figures",
  {
    month: text("month").notNull(),
    attribute: text("attribute", { enum: attributes }).notNull(),
    registered: integer("registered").notNull().default(0),
    deleted: integer("deleted").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.month, t.attribute] })],
);
