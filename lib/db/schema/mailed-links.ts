import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountKinds } from "./accounts.ts";
import { at } from "./columns.ts";
import { employers } from "./employers.ts";
import { mails } from "./mails.ts";

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
