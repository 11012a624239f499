import { date, integer, pgTable } from "drizzle-orm/pg-core";

/** From which days on 求人 for those who leave 高校 in March of a year may be public, and applications begin. */
export const schoolLeaverSeasons = pgTable("school_leaver_seasons", {
  graduationYear: integer("graduation_year").primaryKey(),
  publicFrom: date("public_from", { mode: "string" }).notNull(),
  appliesFrom: date("applies_from", { mode: "string" }),
});
