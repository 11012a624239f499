import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { employerUsers } from "./employer-users.ts";
import type { TakenOver } from "./job-drafts.ts";
import { staff } from "./staff.ts";

/**
 * What somebody has typed into the form of a 求人 and not saved yet, kept by itself while typing. It is not the draft: no
 * version, no entry in 操作履歴, and half-typed values stay as they are. Saving the form removes it.
 */
export const typedJobs = pgTable(
  "typed_jobs",
  {
    /** The id that the form would give its draft, or has from it. */
    id: uuid("id").notNull(),
    /** Whose form it was, one of the two: it goes with the account. Colleagues who write the same draft have a row each. */
    employerUserId: uuid("employer_user_id").references(() => employerUsers.id, { onDelete: "cascade" }),
    staffId: uuid("staff_id").references(() => staff.id, { onDelete: "cascade" }),
    /** The page of the form, to which its list leads. */
    path: text("path").notNull(),
    /** As the form sends them, by name. */
    values: jsonb("values").$type<Record<string, string>>().notNull(),
    /** What was taken over into the form, as in `job_drafts`. */
    takenOver: jsonb("taken_over").$type<TakenOver>(),
    typedAt: at("typed_at").notNull(),
  },
  (t) => [
    uniqueIndex("typed_jobs_employer_user").on(t.employerUserId, t.id),
    uniqueIndex("typed_jobs_staff").on(t.staffId, t.id),
    index("typed_jobs_age").on(t.typedAt),
    check("typed_jobs_owner", sql`num_nonnulls(${t.employerUserId}, ${t.staffId}) = 1`),
  ],
);
