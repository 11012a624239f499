import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { imports } from "@/lib/db/schema/imports";
import { log } from "@/lib/log";
import { readReferences } from "./references";
import { type ImportKind, sheets } from "./sheets";

// Rows between two updates of the progress that the page shows.
const rowsPerUpdate = 50;

type StartedImport = { kind: ImportKind; name: string; content: Buffer };

/** `ended` resolves when the import is done or has failed. not-begun: it has begun before, another one runs, or it has faults. */
export type RunOutcome = { outcome: "begun"; ended: Promise<void> } | { outcome: "not-begun" };

/**
 * 取り込む: writes all rows or none, in one transaction. Repeated presses import once. Returns as soon as the import has
 * begun.
 */
export async function runImport(staff: Staff, id: string, now: Date): Promise<RunOutcome> {
  let report: (begun: boolean) => void = () => {};
  const begun = new Promise<boolean>((resolve) => (report = resolve));
  const ended = underLimits("imports", () =>
    getDb()
      .transaction(async (tx) => {
        // First the lock, then the state "running": an import that is running but not locked has died (see find.ts). No
        // press waits for the lock: each waiting press would hold a connection, and the import needs a second one.
        const started = (await lock(tx, id)) ? await start(staff, id) : undefined;
        report(started !== undefined);
        if (started) await write(tx, staff, { id, ...started }, now);
        return started !== undefined;
      })
      .then((written) => (written ? end(id, "done", now) : undefined))
      .catch(async (error) => {
        log.error({ error, event: "import-failed" }, "import failed");
        report(false);
        await end(id, "failed", now).catch(() => {});
      }),
  );
  return (await begun) ? { outcome: "begun", ended } : { outcome: "not-begun" };
}

/** Takes two advisory locks: one for all imports, so that one runs at a time, and one for this import. */
async function lock(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended('import', 0))
      and pg_try_advisory_xact_lock(hashtextextended(${`import/${id}`}, 0)) as taken`);
  return row?.taken ?? false;
}

/** Sets the state outside of the transaction, so that other requests see that it runs. */
async function start(staff: Staff, id: string): Promise<StartedImport | undefined> {
  const [row] = await getDb()
    .update(imports)
    .set({ state: "running" })
    .where(
      and(
        eq(imports.id, id),
        eq(imports.staffId, staff.id),
        eq(imports.state, "checked"),
        eq(imports.faulty, 0),
      ),
    )
    .returning({ kind: imports.kind, name: imports.name, content: imports.content });
  return row?.content ? { ...row, content: row.content } : undefined;
}

async function write(
  tx: Tx,
  staff: Staff,
  { id, kind, name, content }: StartedImport & { id: string },
  now: Date,
) {
  const sheet = sheets[kind].read(content.toString("utf8"), await readReferences(now));
  if (sheet.outcome !== "read" || sheet.faults.length > 0) {
    throw new Error("rows have become faulty since the check");
  }
  for (const [at, writeRow] of sheet.rows.entries()) {
    await writeRow(tx, staff, now);
    if (at % rowsPerUpdate === 0) await getDb().update(imports).set({ done: at }).where(eq(imports.id, id));
  }
  const subject = { kind: kind === "jobs" ? "job" : "employer", id, name } as const;
  await record(tx, staff, { action: "import", subject, after: { rows: sheet.total } }, now);
}

/** Removes the content of the file; the counts stay. */
async function end(id: string, state: "done" | "failed", now: Date) {
  const done = state === "done" ? { done: sql`${imports.total}` } : {};
  await getDb()
    .update(imports)
    .set({ state, content: null, endedAt: now, ...done })
    .where(and(eq(imports.id, id), eq(imports.state, "running")));
}
