import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import { staff } from "./staff.ts";

export const employerSubmissionStates = ["submitted", "approved", "returned", "rejected"] as const;

/**
 * 事業者登録の申請: one for each 担当者 who was not invited. Submitted again after 差し戻し it stays the same row. It holds what
 * the 担当者 wrote; `employers` holds what staff approved.
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
    /** When it was last submitted, which is the order of the queue. */
    submittedAt: at("submitted_at").notNull(),
    decidedBy: uuid("decided_by").references(() => staff.id, { onDelete: "set null" }),
    decidedAt: at("decided_at"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [index("employer_submissions_queue").on(t.submittedAt, t.id).where(sql`state = 'submitted'`)],
);
