import { date, integer, pgTable } from "drizzle-orm/pg-core";

/** 福島県の最低賃金: yen an hour from 発効日 on. */
export const minimumWages = pgTable("minimum_wages", {
  effectiveOn: date("effective_on", { mode: "string" }).primaryKey(),
  yen: integer("yen").notNull(),
});
