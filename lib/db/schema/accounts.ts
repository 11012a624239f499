import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

/** Kinds of account that can own a login. The same address may be used once in each kind. */
export const accountKinds = ["applicant", "employer", "staff"] as const;

/** A session. Its cookie is worth nothing once the row is deleted. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    /** 「この端末でログインしたままにする」 */
    remembered: boolean("remembered").notNull(),
    /** When a password was last given; sensitive changes need it again after ten minutes. */
    authenticatedAt: at("authenticated_at").notNull(),
    /** When the second step of a staff login was passed. */
    secondFactorAt: at("second_factor_at"),
    lastSeenAt: at("last_seen_at").notNull(),
    /** The key of 二段階認証 that this session has begun to set up, sealed as in `staff`. No other session sees or confirms it. */
    begunTotpKey: bytea("begun_totp_key"),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [
    index("sessions_account").on(t.accountKind, t.accountId),
    index("sessions_expires").on(t.expiresAt),
  ],
);

/**
 * A single-use ticket that opens a session without a password, right after 認証. When address and password fit accounts of
 * both kinds, one ticket has a row for each, and its holder chooses one of them.
 */
export const loginTickets = pgTable(
  "login_tickets",
  {
    tokenHash: text("token_hash").notNull(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    /** 「この端末でログインしたままにする」, if it was ticked with the password. */
    remembered: boolean("remembered").notNull().default(false),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.accountKind] })],
);

/** Networks and browsers from which an account has signed in: attacks from elsewhere do not lock it out there. */
export const knownOrigins = pgTable(
  "known_origins",
  {
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    /** HMAC of the IPv4 address, the IPv6 /64 or the browser's device cookie. */
    originHash: text("origin_hash").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountKind, t.accountId, t.originHash] })],
);
