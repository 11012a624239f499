import { isDeepStrictEqual } from "node:util";
import { and, eq, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

type VersionedTable = PgTable & Record<"id" | "version" | "createdAt" | "updatedAt", PgColumn>;

/** A row in the version that the page showed. Version 0: the page of the form chose the id, and there is no row yet. */
export type Target = { id: string; version: number };

/** conflict: somebody else has changed the row since the page showed it. unknown: there is no such row. */
export type SaveRefusal<Row> = { outcome: "conflict"; current: Row } | { outcome: "unknown" };
export type Saved<Row> = { outcome: "saved"; row: Row };
/** A button that moves a row from one state to another has been pressed, now or before. */
export type Done<Row> = { outcome: "done"; row: Row };

type Press<Row> = {
  /** Whether the button may be pressed on this row. */
  ready: (row: Row) => boolean;
  /** Whether an earlier press has moved the row. */
  done: (row: Row) => boolean;
  scope?: SQL;
};

type Write<Row, Action> = { action: Action | "create" | "update"; before?: Row; after: Row };

type Save<Row, Action, Refusal, Fields extends Partial<Row>> = {
  /** What the form holds. A row that holds the same already is saved: a repeated press changes nothing. */
  fields: Fields | ((before: Row | undefined) => Fields);
  /** Written with the fields, and not compared. */
  also?: (before: Row | undefined) => Partial<Row>;
  /** Why this row may not change; asked after the comparison of the fields and before that of the versions. */
  refuse?: (before: Row | undefined) => Refusal | undefined | Promise<Refusal | undefined>;
  /** Why these fields may not be written; asked last. */
  verify?: (fields: Fields) => Refusal | undefined | Promise<Refusal | undefined>;
  /** For 操作履歴; "create" or "update" when it is left out or undefined. */
  action?: (before: Row | undefined) => Action | undefined;
  /** The rows that exist for the caller: another row is as unknown as one that does not exist. */
  scope?: SQL;
};

/**
 * The writes of one table whose rows people edit. Each is optimistic concurrency under a row lock: the second of two
 * editors gets the row that the first has saved. `written` runs after every write, in its transaction: it records the
 * change in 操作履歴 and announces it.
 */
export function versioned<By, Action extends string, Table extends VersionedTable>(
  table: Table,
  written: (tx: Tx, by: By, write: Write<Table["$inferSelect"], Action>, now: Date) => Promise<void>,
) {
  type Row = Table["$inferSelect"];

  async function lock(tx: Tx, id: string, scope?: SQL): Promise<Row | undefined> {
    const [row] = await tx
      .select()
      .from(table as PgTable)
      .where(and(eq(table.id, id), scope))
      .for("update");
    return row as Row | undefined;
  }

  /** Inserts a row in version 1; undefined when another row has its id or another unique key. */
  async function insert(
    tx: Tx,
    by: By,
    values: Omit<Table["$inferInsert"], "createdAt" | "updatedAt">,
    action: Action | "create",
    now: Date,
  ): Promise<Row | undefined> {
    const [after] = await tx
      .insert(table)
      .values({ ...values, createdAt: now, updatedAt: now } as Table["$inferInsert"])
      .onConflictDoNothing()
      .returning();
    if (after) await written(tx, by, { action, after: after as Row }, now);
    return after as Row | undefined;
  }

  /** Changes a row that the transaction has locked. */
  async function change(
    tx: Tx,
    by: By,
    before: Row,
    values: Partial<Row>,
    action: Action | "update",
    now: Date,
  ): Promise<Row> {
    const [after] = await tx
      .update(table)
      .set({ ...values, version: (before.version as number) + 1, updatedAt: now } as Table["$inferInsert"])
      .where(eq(table.id, before.id))
      .returning();
    if (!after) throw new Error("a row under its lock is gone");
    await written(tx, by, { action, before, after: after as Row }, now);
    return after as Row;
  }

  /** Inserts or changes a row. The unique id makes one row of concurrent presses of a new form (idempotency key). */
  async function save<Fields extends Partial<Row>, Refusal = never>(
    tx: Tx,
    by: By,
    { id, version }: Target,
    { fields, also, refuse, verify, action, scope }: Save<Row, Action, Refusal, Fields>,
    now: Date,
  ): Promise<Saved<Row> | SaveRefusal<Row> | Refusal> {
    const fieldsFor = (row?: Row) => (typeof fields === "function" ? fields(row) : fields);
    let before = await lock(tx, id, scope);
    if (!before && version === 0) {
      const wanted = fieldsFor();
      const refusal = (await refuse?.(undefined)) ?? (await verify?.(wanted));
      if (refusal) return refusal;
      const values = { id, ...wanted, ...also?.(undefined) };
      const inserted = await insert(tx, by, values, action?.(undefined) ?? "create", now);
      if (inserted) return { outcome: "saved", row: inserted };
      // A concurrent press has inserted this id since the lock.
      before = await lock(tx, id, scope);
    }
    if (!before) return { outcome: "unknown" };
    const wanted = fieldsFor(before);
    if (holds(before, wanted)) return { outcome: "saved", row: before };
    const refusal = await refuse?.(before);
    if (refusal) return refusal;
    if (before.version !== version) return { outcome: "conflict", current: before };
    const flaw = await verify?.(wanted);
    if (flaw) return flaw;
    const values = { ...wanted, ...also?.(before) };
    return { outcome: "saved", row: await change(tx, by, before, values, action?.(before) ?? "update", now) };
  }

  /**
   * Locks a row for a button that moves it from one state to another, in the version that the page showed. ready: the
   * caller changes it now. done: an earlier press has moved it, and nothing else has changed it since.
   */
  async function press(
    tx: Tx,
    { id, version }: Target,
    { ready, done, scope }: Press<Row>,
  ): Promise<{ outcome: "ready"; row: Row } | Done<Row> | SaveRefusal<Row>> {
    const row = await lock(tx, id, scope);
    if (!row) return { outcome: "unknown" };
    if (done(row) && row.version === version + 1) return { outcome: "done", row };
    if (ready(row) && row.version === version) return { outcome: "ready", row };
    return { outcome: "conflict", current: row };
  }

  return { lock, insert, change, save, press };
}

/** Whether the row holds these values already; undefined is null, as in the database. */
function holds(row: Record<string, unknown>, fields: Record<string, unknown>): boolean {
  return Object.entries(fields).every(([name, value]) => isDeepStrictEqual(row[name] ?? null, value ?? null));
}
