import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { imports } from "@/lib/db/schema/imports";
import { log } from "@/lib/log";
import { announce } from "@/lib/page-cache/announce";
import { readKnown } from "./known";
import { type ImportKind, sheets } from "./sheets";

// Rows between two updates of the progress that the page shows.
const stride = 50;

type Taken = { kind: ImportKind; name: string; content: Buffer };

/** `ended` resolves when the import is done or has failed. not-begun: it began before, another one runs, or it may not. */
export type RunOutcome = { outcome: "begun"; ended: Promise<void> } | { outcome: "not-begun" };

/** 取り込む: all rows or none, in one transaction; repeated presses import once. Returns when the import has begun. */
export async function runImport(staff: Staff, id: string, now: Date): Promise<RunOutcome> {
  let answer: (begun: boolean) => void = () => {};
  const begun = new Promise<boolean>((resolve) => (answer = resolve));
  const ended = getDb()
    .transaction(async (tx) => {
      // First the lock, then the mark "running": an import that is marked but not locked has died (see find.ts). No
      // press waits for the lock: waiting presses would each hold a connection, and the import needs one for its mark.
      const taken = (await lock(tx, id)) ? await take(staff, id) : undefined;
      answer(taken !== undefined);
      if (taken) await write(tx, staff, { id, ...taken }, now);
      return taken !== undefined;
    })
    .then((written) => (written ? end(id, "done", now) : undefined))
    .catch(async (error) => {
      log.error({ error, event: "import-failed" }, "import failed");
      answer(false);
      await end(id, "failed", now).catch(() => {});
    });
  return (await begun) ? { outcome: "begun", ended } : { outcome: "not-begun" };
}

/** One import at a time. */
async function lock(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended('import', 0))
      and pg_try_advisory_xact_lock(hashtextextended(${`import/${id}`}, 0)) as taken`);
  return row?.taken ?? false;
}

/** Marks it outside of the transaction, so that other requests see that it runs. */
async function take(staff: Staff, id: string): Promise<Taken | undefined> {
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

async function write(tx: Tx, staff: Staff, { id, kind, name, content }: Taken & { id: string }, now: Date) {
  const looked = sheets[kind].look(content.toString("utf8"), await readKnown(now));
  if (looked.outcome !== "looked" || looked.faults.length > 0) {
    throw new Error("rows have become faulty since the check");
  }
  for (const [at, writeRow] of looked.rows.entries()) {
    await writeRow(tx, staff, now);
    if (at % stride === 0) await getDb().update(imports).set({ done: at }).where(eq(imports.id, id));
  }
  const subject = { kind: kind === "jobs" ? "job" : "employer", id, name } as const;
  await record(tx, staff, { action: "import", subject, after: { rows: looked.total } }, now);
  await announce(tx, ["jobs", "employers"]);
}

/** Removes the content of the file; the counts stay. */
async function end(id: string, state: "done" | "failed", now: Date) {
  const done = state === "done" ? { done: sql`${imports.total}` } : {};
  await getDb()
    .update(imports)
    .set({ state, content: null, endedAt: now, ...done })
    .where(and(eq(imports.id, id), eq(imports.state, "running")));
}
