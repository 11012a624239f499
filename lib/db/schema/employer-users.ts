import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { employers, jobs } from "./content.ts";
import { staff } from "./staff.ts";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const employerSubmissionStates = ["submitted", "approved", "returned", "rejected"] as const;
export const jobSubmissionStates = ["draft", "submitted", "returned", "approved"] as const;

/** A person who signs in for a 事業者. A row exists only after 事業者登録認証; several may share one employer. */
export const employerUsers = pgTable(
  "employer_users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** NFKC, trimmed, lower case. It may be an applicant's too: neither account ever touches the other. */
    email: text("email").notNull().unique(),
    passwordHash: text("password_hash").notNull(),
    passwordChangedAt: at("password_changed_at").notNull(),
    /** 担当者 */
    name: text("name").notNull(),
    /** Null until staff have approved the application. */
    employerId: uuid("employer_id").references(() => employers.id),
    termsAgreedAt: at("terms_agreed_at").notNull(),
    suspendedAt: at("suspended_at"),
    lastLoginAt: at("last_login_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [index("employer_users_employer").on(t.employerId)],
);

/**
 * 事業者登録の申請: one of each account that was not invited. Sent again after 差し戻し it stays the same row. What it says
 * is the account's word; `employers` holds what staff made of it.
 */
export const employerSubmissions = pgTable(
  "employer_submissions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    employerUserId: uuid("employer_user_id")
      .notNull()
      .unique()
      .references(() => employerUsers.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    kana: text("kana").notNull(),
    /** 法人番号: 13 digits; a sole trader has none. */
    corporateNumber: text("corporate_number"),
    industry: text("industry").notNull(),
    address: text("address").notNull(),
    phone: text("phone").notNull(),
    state: text("state", { enum: employerSubmissionStates }).notNull(),
    /** Of 差し戻し or 却下, in words for the 担当者. */
    reason: text("reason"),
    /** When it was last sent: the queue's order. */
    submittedAt: at("submitted_at").notNull(),
    decidedBy: uuid("decided_by").references(() => staff.id, { onDelete: "set null" }),
    decidedAt: at("decided_at"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [index("employer_submissions_queue").on(t.submittedAt, t.id).where(sql`state = 'submitted'`)],
);

/**
 * 求人 as a 事業者 writes it, until staff approve. `jobs` holds what was approved and nothing else, so that no draft can
 * leak. A change of a published posting is a submission with its `jobId`; the old text stays public meanwhile.
 */
export const jobSubmissions = pgTable(
  "job_submissions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employers.id, { onDelete: "cascade" }),
    /** Who wrote it last; null once that account is gone. */
    employerUserId: uuid("employer_user_id").references(() => employerUsers.id, { onDelete: "set null" }),
    jobId: uuid("job_id").references(() => jobs.id, { onDelete: "cascade" }),
    /** A JobInput as the form's schema let it through. */
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    state: text("state", { enum: jobSubmissionStates }).notNull(),
    /** Of 差し戻し. */
    reason: text("reason"),
    submittedAt: at("submitted_at"),
    decidedBy: uuid("decided_by").references(() => staff.id, { onDelete: "set null" }),
    decidedAt: at("decided_at"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("job_submissions_employer").on(t.employerId, t.updatedAt),
    index("job_submissions_queue").on(t.submittedAt, t.id).where(sql`state = 'submitted'`),
    // A posting has one change under way at most.
    uniqueIndex("job_submissions_one_a_job").on(t.jobId).where(sql`state <> 'approved'`),
  ],
);
