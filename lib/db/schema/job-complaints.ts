import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { jobs } from "./jobs.ts";
import { staff } from "./staff.ts";

export const complaintKinds = [
  "wage",
  "hours",
  "duties",
  "workplace",
  "contract",
  "ended",
  "unreachable",
  "other",
] as const;

/**
 * What somebody wrote to the city about a 求人 whose text is not true. The row holds nothing of the sender: no account, no
 * address, no network, no cookie.
 */
export const jobComplaints = pgTable(
  "job_complaints",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: complaintKinds }).notNull(),
    /** Empty when the sender only chose a kind. */
    text: text("text").notNull().default(""),
    settledAt: at("settled_at"),
    settledBy: uuid("settled_by").references(() => staff.id, { onDelete: "set null" }),
    /** Of 対応済み: what staff did. */
    note: text("note"),
    version: integer("version").notNull().default(1),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    index("job_complaints_job").on(t.jobId),
    index("job_complaints_open").on(t.createdAt, t.id).where(sql`settled_at is null`),
  ],
);
