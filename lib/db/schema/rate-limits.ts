import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** Fixed windows of attempts. The key is an HMAC: the table names nobody. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    purpose: text("purpose").notNull(),
    key: text("key").notNull(),
    /** HMAC of the account that the tries were about, where there is one: staff can lift its limits. */
    subject: text("subject"),
    windowEndsAt: at("window_ends_at").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.purpose, t.key] }),
    index("rate_limits_ends").on(t.windowEndsAt),
    index("rate_limits_subject").on(t.subject),
  ],
);
