import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import { employers } from "./employers.ts";
import { jobs } from "./jobs.ts";
import { staff } from "./staff.ts";

export const jobSubmissionStates = ["draft", "submitted", "returned", "approved"] as const;

/**
 * 求人 as a 事業者 writes it, until staff approve it. `jobs` holds only what was approved, so that no draft can become public
 * by mistake. A change of a published posting is a submission with its `jobId`; the old text stays public until then.
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
    /** The values of the form, after its schema accepted them. */
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
    // A posting has at most one change that is not approved yet.
    uniqueIndex("job_submissions_one_a_job").on(t.jobId).where(sql`state <> 'approved'`),
  ],
);
