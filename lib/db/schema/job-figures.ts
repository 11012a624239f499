import { date, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { jobs } from "./jobs.ts";

/**
 * How often a 求人 was opened, kept, called and read about, by weeks. Counts and nothing else: no row tells when, by whom or
 * from where.
 */
export const jobFigures = pgTable(
  "job_figures",
  {
    jobId: uuid("job_id")
      .notNull()
      .references(() => jobs.id, { onDelete: "cascade" }),
    /** The Monday, Japan time. */
    week: date("week", { mode: "string" }).notNull(),
    opened: integer("opened").notNull().default(0),
    /** 検討リストに入れる */
    kept: integer("kept").notNull().default(0),
    /** 電話する, メールする */
    contacted: integer("contacted").notNull().default(0),
    /** 応募の方法 */
    howToApply: integer("how_to_apply").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.week] }), index("job_figures_week").on(t.week)],
);
