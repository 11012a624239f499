import { sql } from "drizzle-orm";
import { date, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applicants } from "./applicants.ts";
import { at } from "./columns.ts";
import { jobs } from "./jobs.ts";

export const alertRhythms = ["daily", "weekly"] as const;

/** 新着のお知らせ of a 求職者: a search, and how often what is new in it is mailed. They go with the account. */
export const jobAlerts = pgTable(
  "job_alerts",
  {
    id: uuid("id").primaryKey(),
    applicantId: uuid("applicant_id")
      .notNull()
      .references(() => applicants.id, { onDelete: "cascade" }),
    /** The address of the list, in the form that lib/jobs/search/address.ts writes: "/jobs?q=…". */
    search: text("search").notNull(),
    rhythm: text("rhythm", { enum: alertRhythms }).notNull(),
    /** The right to stop this alert, in the links of its mails. */
    token: text("token").notNull().unique(),
    /** When the person agreed to store a condition about disability or nationality. */
    consentedAt: at("consented_at"),
    /** The beginning, or the last time that the person said that it is still wanted. */
    wantedSince: at("wanted_since").notNull(),
    /** When a mail asked whether it is still wanted; null until then, and after the answer. */
    askedAt: at("asked_at"),
    /** What became public after this moment has not been looked at. */
    searchedUntil: at("searched_until").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    index("job_alerts_applicant").on(t.applicantId),
    index("job_alerts_search").on(t.search, t.searchedUntil),
    index("job_alerts_wanted").on(t.wantedSince),
  ],
);

/** What an alert has found: each posting once. Deleted after some weeks. */
export const jobAlertFinds = pgTable(
  "job_alert_finds",
  {
    alertId: uuid("alert_id")
      .notNull()
      .references(() => jobAlerts.id, { onDelete: "cascade" }),
    jobId: uuid("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    foundAt: at("found_at").notNull(),
    /** The day of the mail that names it, in Japan; null until then. */
    toldOn: date("told_on", { mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.alertId, t.jobId] }),
    index("job_alert_finds_job").on(t.jobId),
    index("job_alert_finds_untold").on(t.alertId).where(sql`told_on is null`),
    index("job_alert_finds_found").on(t.foundAt),
  ],
);

/** The mails of all alerts of a 求職者: one a day. The row stays when the last alert has ended, so that old links work. */
export const jobAlertReaders = pgTable(
  "job_alert_readers",
  {
    applicantId: uuid("applicant_id")
      .primaryKey()
      .references(() => applicants.id, { onDelete: "cascade" }),
    /** The right to stop all alerts, in links and in the List-Unsubscribe header. */
    token: text("token").notNull().unique(),
    /** Since when a mail is waiting to be written; null while there is none. */
    dueAt: at("due_at"),
    /** The day of the last mail, in Japan. */
    mailedOn: date("mailed_on", { mode: "string" }),
  },
  (t) => [index("job_alert_readers_due").on(t.dueAt).where(sql`due_at is not null`)],
);
