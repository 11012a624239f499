import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applicants } from "./applicants.ts";
import { at } from "./columns.ts";
import { jobs } from "./jobs.ts";

/** What decides about a posting, as it stood there. */
export type SaidFacts = Pick<
  typeof jobs.$inferSelect,
  | "wageForm"
  | "wageFrom"
  | "wageTo"
  | "wageNotes"
  | "fixedOvertimePay"
  | "fixedOvertimeHours"
  | "fixedOvertimeBase"
  | "workplace"
  | "moreWorkplaces"
  | "hours"
  | "closesOn"
>;

/** 検討リスト of a 求職者: it goes with the account, and an entry with its 求人. */
export const savedJobs = pgTable(
  "saved_jobs",
  {
    applicantId: uuid("applicant_id")
      .notNull()
      .references(() => applicants.id, { onDelete: "cascade" }),
    jobId: uuid("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    /** The person's own words; nobody else reads them. */
    note: text("note").notNull().default(""),
    /** What the posting said when it was saved. */
    said: jsonb("said").$type<SaidFacts>().notNull(),
    savedAt: at("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicantId, t.jobId] }), index("saved_jobs_job").on(t.jobId)],
);
