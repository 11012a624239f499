import { and, asc, eq, or, type SQL } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { importRows, imports, type undoOutcomes } from "@/lib/db/schema/imports";
import { undoUntil } from "./find";
import type { ImportKind } from "./plan";
import { undoEmployer } from "./undo-employer";
import { undoJob } from "./undo-job";

export type RowUndo = (typeof undoOutcomes)[number];
export type ImportedRow = typeof importRows.$inferSelect;
export type UndoOutcome = { outcome: "undone" | "unknown" | "too-late" };

const undoRow: Record<ImportKind, (tx: Tx, staff: Staff, row: ImportedRow, now: Date) => Promise<RowUndo>> = {
  jobs: undoJob,
  employers: undoEmployer,
};

/**
 * 取り消す, within 24 hours, by the importer or an admin. A row with which somebody has gone on since stays; every
 * other one leaves the site or gets its text of before. Repeated presses undo once.
 */
export async function undoImport(staff: Staff, id: string, now: Date): Promise<UndoOutcome> {
  return underLimits("imports", () => getDb().transaction((tx) => undo(tx, staff, id, now)));
}

async function undo(tx: Tx, staff: Staff, id: string, now: Date): Promise<UndoOutcome> {
  const own: SQL | undefined = staff.role === "admin" ? undefined : eq(imports.staffId, staff.id);
  const [found] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), or(eq(imports.state, "done"), eq(imports.state, "undone")), own))
    .for("update");
  if (!found) return { outcome: "unknown" };
  if (found.state === "undone") return { outcome: "undone" };
  const until = undoUntil(found);
  if (!until || now >= until) return { outcome: "too-late" };
  const rows = await tx
    .select()
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.line));
  let undone = 0;
  for (const row of rows) {
    const undo = await undoRow[found.kind](tx, staff, row, now);
    if (undo === "undone") undone += 1;
    await tx
      .update(importRows)
      .set({ undo, before: null })
      .where(and(eq(importRows.importId, id), eq(importRows.line, row.line)));
  }
  await tx.update(imports).set({ state: "undone" }).where(eq(imports.id, id));
  const subject = { kind: found.kind === "jobs" ? "job" : "employer", id, name: found.name } as const;
  await record(tx, staff, { action: "undo-import", subject, after: { rows: undone } }, now);
  return { outcome: "undone" };
}
