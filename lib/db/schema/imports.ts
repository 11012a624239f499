import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

export const importKinds = ["jobs", "employers"] as const;

/**
 * checked  every row was checked and nothing is written; a person has to confirm
 * running  being written in one transaction; `done` is updated outside of it
 * done     all rows written
 * failed   nothing written
 * undone   all rows written, and taken back as far as nobody had gone on with them
 */
export const importStates = ["checked", "running", "done", "failed", "undone"] as const;

/** What a person chose for a row that may be a twin: a new record, this record (its id), or nothing. */
export type ImportChoice = "new" | "skip" | (string & {});

/** Rows that made a record, changed one, found it as it was, or were left out. */
export type ImportCounts = Record<"created" | "changed" | "unchanged" | "left", number>;

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
    /** Rows with a fault, when the file was chosen. */
    faulty: integer("faulty").notNull(),
    done: integer("done").notNull().default(0),
    /** By the number of the row in the file. */
    choices: jsonb("choices").$type<Record<string, ImportChoice>>().notNull().default({}),
    /** Written in the transaction of the rows. */
    counts: jsonb("counts").$type<ImportCounts>(),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [index("imports_staff").on(t.staffId, t.createdAt)],
);

export const undoOutcomes = ["undone", "changed-since", "in-use"] as const;

/** A record that an import has made or changed, for a day, in which the import can be undone. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** The number of the row in the file. */
    line: integer("line").notNull(),
    recordId: uuid("record_id").notNull(),
    name: text("name").notNull(),
    /** What the record was before, its state among it; null: the import has made it. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    /** The version that the import has left. */
    version: integer("version").notNull(),
    undo: text("undo", { enum: undoOutcomes }),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] })],
);
