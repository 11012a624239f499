import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

export const importKinds = ["jobs", "employers"] as const;

/**
 * checked  every row was checked and nothing is written; a person has to confirm
 * running  being written in one transaction; `done` is updated outside of it
 * done     all rows written
 * failed   nothing written
 */
export const importStates = ["checked", "running", "done", "failed"] as const;

/** A CSV file of 求人 or 事業者 between its check and its import. The content is deleted at the end, or after a day. */
export const imports = pgTable(
  "imports",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kind: text("kind", { enum: importKinds }).notNull(),
    staffId: uuid("staff_id").notNull(),
    /** The name of the file. */
    name: text("name").notNull(),
    /** In UTF-8, whatever the encoding of the file was. */
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
