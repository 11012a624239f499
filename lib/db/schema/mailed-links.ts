import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { accountKinds } from "./accounts.ts";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import { employers } from "./employers.ts";
import { mails } from "./mails.ts";

/** 登録申請: one row for each registration mail. Purged after 7 days; when one is used, all of its address and kind are. */
export const registrations = pgTable(
  "registrations",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    accountKind: text("account_kind", { enum: accountKinds }).notNull().default("applicant"),
    /** 招待: the account will belong to this 事業者, without a submission. */
    invitedTo: uuid("invited_to").references(() => employers.id, { onDelete: "cascade" }),
    /** The 担当者 who sent the invitation: it ends with their access. */
    invitedBy: uuid("invited_by").references(() => employerUsers.id, { onDelete: "set null" }),
    email: text("email").notNull(),
    /** Hash of the password in that mail. */
    passwordHash: text("password_hash").notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text("token_hash").notNull().unique(),
    /** The link is valid from the moment when the provider accepted this mail. */
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    createdAt: at("created_at").notNull(),
    usedAt: at("used_at"),
    /** When an invitation was taken back, by a colleague or with the access of the one who sent it. */
    withdrawnAt: at("withdrawn_at"),
  },
  (t) => [
    index("registrations_email").on(t.email),
    index("registrations_created").on(t.createdAt),
    index("registrations_invited_by").on(t.invitedBy),
  ],
);

/** パスワード再発行: one row for each reissue mail. The old password works until one of them is confirmed. */
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
