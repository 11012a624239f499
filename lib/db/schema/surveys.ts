import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/**
 * アンケート: one row for each quarter of the fiscal year ("2026Q3" is October to December 2026), inserted in advance.
 * 21 counters, 性別 (未選択 男性 女性) times 年代 (未選択 10代 … 60代以上), index = sex * 7 + age.
 * Every answer writes the whole array; the table does not show who answered, when or in which order.
 */
export const surveyQuarters = pgTable("survey_quarters", {
  quarter: text("quarter").primaryKey(),
  counts: integer("counts").array().notNull(),
});

/** The right to answer once: a random token, stored as a hash, connected with nobody, deleted when used or expired. */
export const surveyTickets = pgTable("survey_tickets", {
  tokenHash: text("token_hash").primaryKey(),
  /** A full hour, one to two hours after the issue, so that it does not show when somebody registered. */
  expiresAt: at("expires_at").notNull(),
});
