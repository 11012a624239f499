import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text } from "drizzle-orm/pg-core";

/**
 * The random key from which the salt of every password is made; one row. It lives as long as the hashes, so it is not
 * derived from AUTH_SECRET, which can be replaced. The first password makes it, not a migration: a restored backup brings
 * its own.
 */
export const passwordKeys = pgTable(
  "password_keys",
  {
    only: boolean("only").primaryKey().default(true),
    key: text("key").notNull(),
  },
  (t) => [check("password_keys_only", sql`${t.only}`)],
);
