import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** Counters of rate limits, in fixed windows. Keys are HMACs, so that the table names nobody. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    purpose: text("purpose").notNull(),
    key: text("key").notNull(),
    /** HMAC of the account that the uses are about, by which staff can reset its limits. */
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

/**
 * Which subjects a key has used, for policies that count different subjects and not uses. A row with uses takes one place
 * of the policy until its window ends. A row without uses records that the policy has refused this subject: by it staff
 * find the network of a person who telephones, and nothing names the network.
 */
export const rateLimitSubjects = pgTable(
  "rate_limit_subjects",
  {
    purpose: text("purpose").notNull(),
    key: text("key").notNull(),
    subject: text("subject").notNull(),
    windowEndsAt: at("window_ends_at").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.purpose, t.key, t.subject] }),
    index("rate_limit_subjects_ends").on(t.windowEndsAt),
    index("rate_limit_subjects_subject").on(t.subject),
  ],
);
