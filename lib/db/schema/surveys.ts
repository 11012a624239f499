import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/**
 * アンケート: one row a quarter of the fiscal year ("2026Q3" is October to December 2026), made in advance.
 * 21 counters, 性別 (未選択 男性 女性) times 年代 (未選択 10代 … 60代以上), index = sex * 7 + age.
 * Every answer rewrites the whole array; nothing here says who, when or in which order.
 */
export const surveyQuarters = pgTable("survey_quarters", {
  quarter: text("quarter").primaryKey(),
  counts: integer("counts").array().notNull(),
});

/** The right to answer once: random, hashed, tied to nobody, gone when used or after `expiresAt`. */
export const surveyTickets = pgTable("survey_tickets", {
  tokenHash: text("token_hash").primaryKey(),
  /** End of the hour after issue, rounded up, so that it does not tell the moment of a registration. */
  expiresAt: at("expires_at").notNull(),
});
