import { date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applicants } from "./applicants.ts";
import { at } from "./columns.ts";
import { jobs } from "./jobs.ts";

export const activityKinds = ["called", "applied", "interview", "event", "hired"] as const;
export const activityWays = ["phone", "post", "email", "web", "hello_work", "counter", "other"] as const;
export const activityResults = ["pending", "accepted", "rejected", "declined", "other"] as const;

/**
 * 求職活動の記録 of a 求職者: what they did on a day to find work. What a posting said is copied as text, so that an entry stays
 * whatever happens to its posting. The page of the form makes the id; with the applicant in the key, the id of somebody
 * else's entry is a free one.
 */
export const activities = pgTable(
  "activities",
  {
    id: uuid("id").notNull(),
    applicantId: uuid("applicant_id")
      .notNull()
      .references(() => applicants.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: activityKinds }).notNull(),
    /** The day in Japan. */
    doneOn: date("done_on", { mode: "string" }).notNull(),
    /** Leads back to the posting as long as the public reads it; says nothing. */
    jobId: uuid("job_id").references(() => jobs.id, { onDelete: "set null" }),
    employerName: text("employer_name").notNull().default(""),
    phone: text("phone").notNull().default(""),
    jobTitle: text("job_title").notNull().default(""),
    /** The number of the posting here, and at ハローワーク. */
    jobNumber: text("job_number").notNull().default(""),
    helloWorkNumber: text("hello_work_number").notNull().default(""),
    way: text("way", { enum: activityWays }),
    result: text("result", { enum: activityResults }),
    /** Of an event alone. */
    eventName: text("event_name").notNull().default(""),
    organiser: text("organiser").notNull().default(""),
    venue: text("venue").notNull().default(""),
    /** The person's own words; nobody else reads them, and they are not printed. */
    note: text("note").notNull().default(""),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicantId, t.id] }),
    index("activities_newest").on(t.applicantId, t.doneOn.desc(), t.createdAt.desc(), t.id),
    index("activities_job").on(t.jobId),
  ],
);

/** The last day in Japan on which an entry of a kind was counted for a person, so that it counts once a day. */
export const countedActivities = pgTable(
  "counted_activities",
  {
    applicantId: uuid("applicant_id")
      .notNull()
      .references(() => applicants.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: activityKinds }).notNull(),
    countedOn: date("counted_on", { mode: "string" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicantId, t.kind] })],
);

/** How many entries were made in a quarter ("2026Q3"), by kind: they name nobody, and no deletion lowers them. */
export const activityFigures = pgTable(
  "activity_figures",
  {
    quarter: text("quarter").notNull(),
    kind: text("kind", { enum: activityKinds }).notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.quarter, t.kind] })],
);
