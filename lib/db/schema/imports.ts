import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

export const importKinds = ["jobs", "employers"] as const;

/**
 * checked  looked through, nothing written yet: a person confirms
 * running  being written, in one transaction; `done` moves on outside of it
 * done     all rows written
 * failed   nothing written
 */
export const importStates = ["checked", "running", "done", "failed"] as const;

/** A CSV file of 求人 or 事業者 between its check and its import. Its content goes when it has ended, or after a day. */
export const imports = pgTable(
  "imports",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kind: text("kind", { enum: importKinds }).notNull(),
    staffId: uuid("staff_id").notNull(),
    /** The file's own name, to recognise it by. */
    name: text("name").notNull(),
    /** UTF-8, whatever the file was written in. */
    content: bytea("content"),
    state: text("state", { enum: importStates }).notNull(),
    /** Rows below the heading. */
    total: integer("total").notNull(),
    faulty: integer("faulty").notNull(),
    done: integer("done").notNull().default(0),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [index("imports_staff").on(t.staffId, t.createdAt)],
);
