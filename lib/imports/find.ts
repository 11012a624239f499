import { and, asc, desc, eq, gt, inArray, or } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { importRows, imports } from "@/lib/db/schema/imports";
import { staff as staffTable } from "@/lib/db/schema/staff";
import { isUuid } from "@/lib/text/uuid";
import { day } from "@/lib/time/units";
import { isLocked } from "./lock";
import { type ImportKind, type Plan, planImport } from "./plan";

const written = inArray(imports.state, ["done", "undone"]);

/** The imports that this person may read: their own, and to an admin what others have imported. */
const readable = (staff: Staff) =>
  staff.role === "admin" ? or(eq(imports.staffId, staff.id), written) : eq(imports.staffId, staff.id);

/** An import as its page shows it: until 取り込む with its `plan`, afterwards with the rows that it has written. */
export async function findImport(staff: Staff, id: string, now: Date) {
  const row = await stateOf(staff, id);
  if (!row) return undefined;
  const { content, choices, ...found } = row;
  const waiting = row.state === "checked" && content;
  const read = waiting ? await planImport(row.kind, content.toString("utf8"), choices, now) : undefined;
  const plan: Plan | undefined = read?.outcome === "planned" ? read : undefined;
  return { ...found, plan, undoUntil: undoUntil(row) };
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

async function stateOf(staff: Staff, id: string): Promise<typeof imports.$inferSelect | undefined> {
  if (!isUuid(id)) return undefined;
  const read = () =>
    getDb()
      .select()
      .from(imports)
      .where(and(eq(imports.id, id), readable(staff)));
  const [row] = await read();
  if (row?.state !== "running" || (await isLocked(id))) return row;
  // It may have ended between the two looks. Its rows and its state commit together, and before the lock is free.
  const [ended] = await read();
  return ended?.state === "running" ? { ...ended, state: "failed" } : ended;
}

/** Until when an import can be undone; undefined: it has written nothing, or it is undone. */
export function undoUntil({ state, endedAt }: Pick<typeof imports.$inferSelect, "state" | "endedAt">) {
  return state === "done" && endedAt ? new Date(endedAt.getTime() + day) : undefined;
}

/** The records that an import has made or changed, in the order of the file. */
export async function rowsOfImport(id: string) {
  return getDb().select().from(importRows).where(eq(importRows.importId, id)).orderBy(asc(importRows.line));
}

/** What was imported in the last 24 hours, the newest first: own imports, and to an admin those of all. */
export async function recentImports(staff: Staff, kind: ImportKind, now: Date) {
  const since = new Date(now.getTime() - day);
  return getDb()
    .select({
      id: imports.id,
      name: imports.name,
      state: imports.state,
      counts: imports.counts,
      endedAt: imports.endedAt,
      staffName: staffTable.name,
    })
    .from(imports)
    .leftJoin(staffTable, eq(staffTable.id, imports.staffId))
    .where(and(eq(imports.kind, kind), written, gt(imports.endedAt, since), readable(staff)))
    .orderBy(desc(imports.endedAt))
    .limit(20);
}
