import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { attributes } from "./applicants.ts";

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
