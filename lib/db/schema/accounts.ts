import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { employers } from "./content.ts";
import { mails } from "./mails.ts";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** 属性: decides which of the city's mails a person gets. */
export const attributes = ["general", "student"] as const;

/** Kinds of account that can own a login. The same address may be used once in each kind. */
export const accountKinds = ["applicant", "employer", "staff"] as const;

export const mailTroubles = ["bounced", "complained"] as const;

/** When this person was last here, or said that they still want the account. An index holds it. */
export function lastActive(t: { createdAt: AnyPgColumn; lastLoginAt: AnyPgColumn; keptAt: AnyPgColumn }) {
  return sql`greatest(${t.createdAt}, ${t.lastLoginAt}, ${t.keptAt})`;
}

/** 求職者. A row exists only after 求職者登録認証: an unconfirmed address has no account and no rights. */
export const applicants = pgTable(
  "applicants",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** NFKC, trimmed, lower case: the one form in which an address is stored and compared. */
    email: text("email").notNull().unique(),
    passwordHash: text("password_hash").notNull(),
    passwordChangedAt: at("password_changed_at").notNull(),
    /** 識別名: three capital letters chosen by the person and seven random digits, "ABC0123456". */
    handle: text("handle").notNull().unique(),
    attribute: text("attribute", { enum: attributes }).notNull(),
    /** 市からのお知らせメールを受け取る, and when that was last chosen. */
    wantsMail: boolean("wants_mail").notNull(),
    wantsMailChosenAt: at("wants_mail_chosen_at").notNull(),
    /** No campaign goes to this address: it takes no mail, or its owner called ours a nuisance. Their button ends it. */
    mailTrouble: text("mail_trouble", { enum: mailTroubles }),
    mailTroubleAt: at("mail_trouble_at"),
    termsAgreedAt: at("terms_agreed_at").notNull(),
    /** Version of the terms that this person was last shown, its first day; null: the one agreed to. */
    termsSeenOn: date("terms_seen_on", { mode: "string" }),
    suspendedAt: at("suspended_at"),
    lastLoginAt: at("last_login_at"),
    /** 「利用を続ける」, pressed in a mail after a long time without a login. */
    keptAt: at("kept_at"),
    /** When the last of these mails was queued, and which one it was (1 or 2); a login since then makes both void. */
    inactivityMailAt: at("inactivity_mail_at"),
    inactivityMails: integer("inactivity_mails").notNull().default(0),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    check("applicants_handle_shape", sql`${t.handle} ~ '^[A-Z]{3}[0-9]{7}$'`),
    index("applicants_audience").on(t.attribute).where(sql`wants_mail`),
    index("applicants_last_active").on(lastActive(t)),
    index("applicants_newest").on(t.createdAt.desc(), t.id),
    index("applicants_unreachable").on(t.mailTroubleAt).where(sql`mail_trouble is not null`),
  ],
);

/** 申請: one row a registration mail. Purged after 7 days; all rows of an address and kind end when one is used. */
export const registrations = pgTable(
  "registrations",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull().default("applicant"),
    /** A colleague of this 事業者 asked for it: the account will be one of theirs, without an application. */
    invitedTo: uuid("invited_to").references(() => employers.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    /** Hash of the password in that mail. */
    passwordHash: text("password_hash").notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text("token_hash").notNull().unique(),
    /** Validity counts from the provider's acceptance of this mail, so a late mail is not a dead one. */
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [index("registrations_email").on(t.email), index("registrations_created").on(t.createdAt)],
);

/** 再発行: one row a reissue mail. The old password works until one of them is confirmed. */
export const reissues = pgTable(
  "reissues",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    passwordHash: text("password_hash").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [
    index("reissues_account").on(t.accountKind, t.accountId),
    index("reissues_created").on(t.createdAt),
  ],
);

/** A login. Its cookie is worth nothing once the row is gone. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    /** 「この端末でログインしたままにする」 */
    remembered: boolean("remembered").notNull(),
    /** When a password was last given; sensitive changes ask again after ten minutes. */
    authenticatedAt: at("authenticated_at").notNull(),
    /** When the second step of a staff login was passed. */
    secondFactorAt: at("second_factor_at"),
    lastSeenAt: at("last_seen_at").notNull(),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [
    index("sessions_account").on(t.accountKind, t.accountId),
    index("sessions_expires").on(t.expiresAt),
  ],
);

/**
 * Login without a password: a single-use ticket, right after 認証. One ticket has a row for each kind when address and
 * password fit both: whoever holds it says which, once.
 */
export const loginTickets = pgTable(
  "login_tickets",
  {
    tokenHash: text("token_hash").notNull(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull(),
    accountId: uuid("account_id").notNull(),
    /** 「この端末でログインしたままにする」, when it was ticked before. */
    remembered: boolean("remembered").notNull().default(false),
    expiresAt: at("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenHash, t.accountKind] })],
);

/** Networks and browsers from which an account has signed in; they stay open to it while it is under attack. */
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
