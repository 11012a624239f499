import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { isUuid } from "@/lib/text/uuid";
import { readReferences } from "./references";
import type { Fault } from "./sheet";
import { type ImportKind, sheets } from "./sheets";

/** An import of this 職員, as its page shows it. There are `faults` until 取り込む is pressed. */
export async function findImport(staff: Staff, id: string, now: Date) {
  if (!isUuid(id)) return undefined;
  const [row] = await getDb()
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.staffId, staff.id)));
  if (!row) return undefined;
  const { content, state, ...found } = row;
  const faults = state === "checked" && content ? await faultsOf(found.kind, content, now) : [];
  return {
    ...found,
    state: state === "running" && !(await isRunning(id)) ? ("failed" as const) : state,
    faults,
  };
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** Reads the file again: an employer that was missing may exist by now. */
async function faultsOf(kind: ImportKind, content: Buffer, now: Date): Promise<Fault[]> {
  const sheet = sheets[kind].read(content.toString("utf8"), await readReferences(now));
  return sheet.outcome === "read" ? sheet.faults : [];
}

/** The import holds this advisory lock until its transaction ends; PostgreSQL releases it when an instance is killed. */
async function isRunning(id: string): Promise<boolean> {
  return getDb().transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`import/${id}`}, 0)) as free`,
    );
    return !lock?.free;
  });
}
