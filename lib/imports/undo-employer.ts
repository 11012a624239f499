import type { Staff } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { isInUse, removeEmployer } from "@/lib/employers/listing/delete";
import type { EmployerRow } from "@/lib/employers/listing/fields";
import { employerRows } from "@/lib/employers/listing/rows";
import type { ImportedRow, RowUndo } from "./undo";

/** A new 事業者 is deleted while it is a draft, and withdrawn once it is public; a changed one gets its text of before. */
export async function undoEmployer(
  tx: Tx,
  staff: Staff,
  { recordId, version, before }: ImportedRow,
  now: Date,
): Promise<RowUndo> {
  const row = await employerRows.lock(tx, recordId);
  if (!row || row.version !== version) return "changed-since";
  if (before) {
    const { state, ...fields } = before as Partial<EmployerRow>;
    // The public has read it: it does not become a draft again.
    const target = state === "draft" && row.state === "published" ? "withdrawn" : (state ?? row.state);
    await employerRows.change(tx, staff, row, { ...fields, state: target }, "update", now);
    return "undone";
  }
  if (await isInUse(tx, recordId)) return "in-use";
  if (row.state === "draft") await removeEmployer(tx, staff, row, now);
  else if (row.state === "published")
    await employerRows.change(tx, staff, row, { state: "withdrawn" }, "withdraw", now);
  return "undone";
}
