import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employers } from "./employers.ts";

/** 担当者: who signs in for a 事業者. A row exists only after 事業者登録認証; an employer may have several. */
export const employerUsers = pgTable(
  "employer_users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** NFKC, trimmed, lower case. An applicant's account may have the same address; the two are independent. */
    email: text("email").notNull().unique(),
    passwordHash: text("password_hash").notNull(),
    passwordChangedAt: at("password_changed_at").notNull(),
    /** 担当者 */
    name: text("name").notNull(),
    /** Null until staff have approved the submission. */
    employerId: uuid("employer_id").references(() => employers.id),
    termsAgreedAt: at("terms_agreed_at").notNull(),
    suspendedAt: at("suspended_at"),
    lastLoginAt: at("last_login_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [index("employer_users_employer").on(t.employerId)],
);
