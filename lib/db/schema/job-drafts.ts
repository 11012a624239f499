import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import { employers } from "./employers.ts";
import { jobs, nextJobNumber } from "./jobs.ts";
import { staff } from "./staff.ts";

export const jobDraftSides = ["staff", "employer"] as const;
export const jobDraftStates = ["draft", "submitted", "returned", "approved"] as const;

/** The last posting, 事業者情報, or the ひな形 of a 職種. */
export type TakenSource = "posting" | "employer" | "template";

/** Values that presses have filled in, as a form sends them, by field. `sources`: of the fields that are not from `from`. */
export type TakenOver = {
  from: TakenSource;
  values: Record<string, string>;
  sources?: Record<string, TakenSource>;
};

/**
 * 求人 as somebody writes it before the public may read it: by staff until they publish it, by a 事業者 until staff approve
 * it. Neither side reads what the other has not handed over: every query names a side (lib/jobs/drafts/scope.ts).
 */
export const jobDrafts = pgTable(
  "job_drafts",
  {
    /** A draft of staff becomes the posting with this id. The id of an approved posting is another one: `jobId`. */
    id: uuid("id").primaryKey().defaultRandom(),
    /** That of the posting that it becomes. A change of a public posting has one too, which nobody sees. */
    number: integer("number").notNull().unique().default(nextJobNumber),
    side: text("side", { enum: jobDraftSides }).notNull(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employers.id, { onDelete: "cascade" }),
    /** Who wrote it last, one of the two by `side`; null once that account is gone. */
    employerUserId: uuid("employer_user_id").references(() => employerUsers.id, { onDelete: "set null" }),
    staffId: uuid("staff_id").references(() => staff.id, { onDelete: "set null" }),
    /** The public posting that a change of a 事業者 replaces; its old text stays public until the approval. */
    jobId: uuid("job_id").references(() => jobs.id, { onDelete: "cascade" }),
    /** The public text from which a change began, as its writer saw it, and the version that had this text. */
    base: jsonb("base").$type<Record<string, unknown>>(),
    baseVersion: integer("base_version"),
    /** The values of the form, after its schema accepted them. */
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    state: text("state", { enum: jobDraftStates }).notNull(),
    /** What was taken over from an earlier text and is confirmed before the draft is handed over; null: nothing. */
    takenOver: jsonb("taken_over").$type<TakenOver>(),
    /** Of 差し戻し. */
    reason: text("reason"),
    /** Of a 事業者 to staff: why the text is right although the site warned about it. */
    explanation: text("explanation"),
    submittedAt: at("submitted_at"),
    decidedBy: uuid("decided_by").references(() => staff.id, { onDelete: "set null" }),
    decidedAt: at("decided_at"),
    /** Normalised words, as in `jobs`, for the list of staff; null on the other side, which has no search. */
    searchText: text("search_text"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("job_drafts_employer").on(t.employerId, t.updatedAt),
    index("job_drafts_staff").on(t.createdAt, t.id).where(sql`side = 'staff'`),
    index("job_drafts_queue").on(t.submittedAt, t.id).where(sql`state = 'submitted'`),
    // Each side has at most one change of a posting that is not approved yet.
    uniqueIndex("job_drafts_one_a_side").on(t.jobId, t.side).where(sql`state <> 'approved'`),
    check(
      "job_drafts_side",
      sql`(${t.side} = 'employer' and ${t.staffId} is null) or (${t.side} = 'staff' and ${t.employerUserId} is null and ${t.state} = 'draft')`,
    ),
    check("job_drafts_base", sql`(${t.base} is null) = (${t.baseVersion} is null)`),
  ],
);
