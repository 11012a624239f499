import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** 属性: decides which of the city's mails a person gets. */
export const attributes = ["general", "student"] as const;

export const mailTroubles = ["bounced", "complained"] as const;

/** When an applicant last logged in or confirmed the account. The expression of an index. */
export function lastActive(t: { createdAt: AnyPgColumn; lastLoginAt: AnyPgColumn; keptAt: AnyPgColumn }) {
  return sql`greatest(${t.createdAt}, ${t.lastLoginAt}, ${t.keptAt})`;
}

/** 求職者. A row exists only after 求職者登録認証: an unconfirmed address has no account. */
export const applicants = pgTable(
  "applicants",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** NFKC, trimmed, lower case, as every stored and compared address. */
    email: text("email").notNull().unique(),
    passwordHash: text("password_hash").notNull(),
    passwordChangedAt: at("password_changed_at").notNull(),
    /** 識別名: three capital letters that the person chose and seven random digits, "ABC0123456". */
    handle: text("handle").notNull().unique(),
    attribute: text("attribute", { enum: attributes }).notNull(),
    /** 市からのお知らせメールを受け取る, and when that was last chosen. */
    wantsMail: boolean("wants_mail").notNull(),
    wantsMailChosenAt: at("wants_mail_chosen_at").notNull(),
    /** Why no campaign goes to this address: it bounced, or a mail was reported as spam. Null: mails reach it. */
    mailTrouble: text("mail_trouble", { enum: mailTroubles }),
    mailTroubleAt: at("mail_trouble_at"),
    termsAgreedAt: at("terms_agreed_at").notNull(),
    /** First day of the newest version of the terms that this person confirmed; null: the version agreed to. */
    termsSeenOn: date("terms_seen_on", { mode: "string" }),
    suspendedAt: at("suspended_at"),
    lastLoginAt: at("last_login_at"),
    /** 「利用を続ける」, pressed in a mail after a long time without a login. */
    keptAt: at("kept_at"),
    /** When the last mail about inactivity was queued, and whether it was the first or second; void after a login. */
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
