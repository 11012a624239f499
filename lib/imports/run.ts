import { and, eq, sql } from "drizzle-orm";
import type { Staff } from "@/lib/actors";
import { record } from "@/lib/audit/record";
import { getDb, type Tx } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { type ImportCounts, importRows, imports } from "@/lib/db/schema/imports";
import { log } from "@/lib/log";
import { lockImport } from "./lock";
import { type ImportKind, type Plan, type PlannedRow, planImport } from "./plan";

// Rows between two updates of the progress that the page shows.
const rowsPerUpdate = 50;

/**
 * `digest`: of the plan that the page showed. `reason`: why rows with warnings become public all the same; it stands in
 * 操作履歴.
 */
export type RunInput = { id: string; digest: string; reason: string };

/**
 * not-begun: it has begun before, another one runs, or there is no such import. changed: something stored has changed since
 * the page showed the plan. faulty: rows have faults. reason: rows with warnings need one.
 */
export type RunRefusal = "not-begun" | "changed" | "faulty" | "reason";
/** `ended` resolves when the import is done or has failed. */
export type RunOutcome = { outcome: "begun"; ended: Promise<void> } | { outcome: RunRefusal };

/**
 * 取り込む: writes all rows or none, in one transaction. Repeated presses import once. Returns as soon as the import has
 * begun.
 */
export async function runImport(staff: Staff, input: RunInput, now: Date): Promise<RunOutcome> {
  let report: (answer: RunRefusal | "begun") => void = () => {};
  const begun = new Promise<RunRefusal | "begun">((resolve) => (report = resolve));
  const ended = underLimits("imports", () =>
    getDb()
      .transaction(async (tx) => {
        // First the lock, then the state "running": an import that is running but not locked has died (see find.ts). No
        // press waits for the lock: each waiting press would hold a connection, and the import needs a second one.
        const started = (await lockImport(tx, input.id)) ? await start(staff, input, now) : "not-begun";
        report(typeof started === "string" ? started : "begun");
        if (typeof started !== "string") await write(tx, staff, { ...input, ...started }, now);
      })
      .catch(async (error) => {
        log.error({ error, event: "import-failed" }, "import failed");
        report("not-begun");
        await fail(input.id, now).catch(() => {});
      }),
  );
  const outcome = await begun;
  return outcome === "begun" ? { outcome, ended } : { outcome };
}

type Started = { kind: ImportKind; name: string; plan: Plan };

/** Plans anew, so that what is written is what the page showed, and marks the import as running for other requests. */
async function start(
  staff: Staff,
  { id, digest, reason }: RunInput,
  now: Date,
): Promise<Started | RunRefusal> {
  const own = and(eq(imports.id, id), eq(imports.staffId, staff.id), eq(imports.state, "checked"));
  const [row] = await getDb().select().from(imports).where(own);
  if (!row?.content) return "not-begun";
  const plan = await planImport(row.kind, row.content.toString("utf8"), row.choices, now);
  if (plan.outcome !== "planned" || plan.rows.some(({ verdict }) => verdict === "faulty")) return "faulty";
  if (plan.digest !== digest) return "changed";
  if (reason === "" && plan.rows.some(needsReason)) return "reason";
  const marked = await getDb()
    .update(imports)
    .set({ state: "running" })
    .where(own)
    .returning({ id: imports.id });
  return marked.length === 1 ? { kind: row.kind, name: row.name, plan } : "not-begun";
}

/** Whether a row becomes public with wordings or a wage that staff should think about. */
export function needsReason({ write, warnings }: PlannedRow): boolean {
  return write !== undefined && warnings.length > 0;
}

async function write(tx: Tx, staff: Staff, { id, kind, name, plan, reason }: RunInput & Started, now: Date) {
  const written = [];
  for (const [at, row] of plan.rows.entries()) {
    if (row.write) {
      const { id: recordId, version } = await row.write.run(tx, staff, reason, now);
      const { stored } = row.write;
      const before = stored ? { ...stored.fields, state: stored.state } : null;
      written.push({ importId: id, line: row.line, recordId, name: row.name, before, version });
    }
    if (at % rowsPerUpdate === 0) await getDb().update(imports).set({ done: at }).where(eq(imports.id, id));
  }
  for (let at = 0; at < written.length; at += 500)
    await tx.insert(importRows).values(written.slice(at, at + 500));
  const counts = countsOf(plan.rows);
  const subject = { kind: kind === "jobs" ? "job" : "employer", id, name } as const;
  const why = plan.rows.some(needsReason) ? { reason } : {};
  const after = { rows: counts.created + counts.changed, ...why };
  await record(tx, staff, { action: "import", subject, after }, now);
  // The state changes with the rows: a reader sees either both or neither.
  await tx
    .update(imports)
    .set({ state: "done", content: null, choices: {}, counts, done: sql`${imports.total}`, endedAt: now })
    .where(eq(imports.id, id));
}

export function countsOf(rows: PlannedRow[]): ImportCounts {
  const written = rows.flatMap(({ write }) => (write ? [write] : []));
  const unchanged = rows.filter(
    ({ verdict, choice, write }) => verdict === "same" || (verdict === "ask" && choice !== "skip" && !write),
  ).length;
  const created = written.filter(({ stored }) => !stored).length;
  const changed = written.length - created;
  return { created, changed, unchanged, left: rows.length - created - changed - unchanged };
}

/** Of an import whose transaction was rolled back: one that is done stays done. */
async function fail(id: string, now: Date) {
  await getDb()
    .update(imports)
    .set({ state: "failed", content: null, endedAt: now })
    .where(and(eq(imports.id, id), eq(imports.state, "running")));
}
