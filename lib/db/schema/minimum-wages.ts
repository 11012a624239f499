import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** 最低賃金: yen an hour from 発効日 on. */
export const minimumWages = pgTable(
  "minimum_wages",
  {
    effectiveOn: date("effective_on", { mode: "string" }).notNull(),
    /** That of a 特定最低賃金, as lib/site.ts names it; "": the prefecture's, which counts for all. */
    industry: text("industry").notNull().default(""),
    yen: integer("yen").notNull(),
  },
  (t) => [primaryKey({ columns: [t.effectiveOn, t.industry] })],
);
