import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Staff } from "@/lib/actors";
import { type ReadProblem, readCsv } from "@/lib/csv/read";
import type { Tx } from "@/lib/db/client";
import type { ImportChoice, importKinds } from "@/lib/db/schema/imports";
import { numberColumn, numberIn, stateColumn } from "./cells";
import { employersSheet } from "./employers-sheet";
import { jobsSheet } from "./jobs-sheet";
import { type ReadRow, readRow, transitionFlaw } from "./read-row";
import { type Fault, mostRows, type Sheet, type Stored, type Twin } from "./sheet";

export type ImportKind = (typeof importKinds)[number];

/** new, change, same: what 取り込む does with the row. ask: a likely twin, about which a person decides. */
export type Verdict = "new" | "change" | "same" | "ask" | "faulty";

/** What one row of the file comes to. */
export type PlannedRow = {
  line: number;
  name: string;
  verdict: Verdict;
  /** The record that the row names by its number. */
  record: Stored | undefined;
  changes: { label: string; before: string; after: string }[];
  twins: Twin[];
  /** Of `twins`: those that the row may change. */
  offered: Stored[];
  /** Of an asked row. */
  choice: ImportChoice;
  faults: Fault[];
  warnings: string[];
  /** undefined: the row writes nothing. */
  write: PlannedWrite | undefined;
};

type PlannedWrite = {
  stored: Stored | undefined;
  state: Stored["state"];
  /** The record's id, and the version in which it is left. */
  run: (tx: Tx, staff: Staff, reason: string, now: Date) => Promise<{ id: string; version: number }>;
};

export type Plan = {
  outcome: "planned";
  rows: PlannedRow[];
  emptyRows: number;
  unknown: string[];
  known: string[];
  /** Of all that the page shows before a person chooses: with another digest, something stored has changed since. */
  digest: string;
};

// Rows between two turns of the event loop: other requests go on.
const rowsPerTurn = 20;

/** Reads a file against what is stored now. Nothing is written. */
export async function planImport(
  kind: ImportKind,
  text: string,
  choices: Record<string, ImportChoice>,
  now: Date,
): Promise<Plan | ReadProblem> {
  return kind === "jobs"
    ? planSheet(jobsSheet, text, choices, now)
    : planSheet(employersSheet, text, choices, now);
}

export const headings: Record<ImportKind, string[]> = {
  jobs: headingsOf(jobsSheet),
  employers: headingsOf(employersSheet),
};

async function planSheet<Input, Data>(
  sheet: Sheet<Input, Data>,
  text: string,
  choices: Record<string, ImportChoice>,
  now: Date,
): Promise<Plan | ReadProblem> {
  const csv = await readCsv(text, columnsOf(sheet));
  if (csv.outcome !== "read") return csv;
  const numbers = csv.rows.flatMap(({ cells }) => numberIn(cells.get(numberColumn) ?? "") ?? []);
  const data = await sheet.read(now);
  const stored = await sheet.findByNumber([...new Set(numbers)]);
  const records = new Map(stored.map((record) => [record.number, record]));
  const around = { data, records, seen: new Set<number>(), now };
  const rows: ReadRow<Input>[] = [];
  for (const row of csv.rows) {
    if (rows.length % rowsPerTurn === 0) await nextTurn();
    rows.push(readRow(sheet, row, around));
  }
  const alone = rows.flatMap(({ line, input, stored, faults }) =>
    input === undefined || stored || faults.length > 0 ? [] : [{ line, input }],
  );
  const twins = await sheet.findTwins(alone, data);
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    if (planned.length % rowsPerTurn === 0) await nextTurn();
    planned.push(planRow(sheet, row, twins.get(row.line) ?? [], choices[row.line], data, now));
  }
  const { unknown, emptyRows } = csv;
  return {
    outcome: "planned",
    rows: planned,
    emptyRows,
    unknown,
    known: headingsOf(sheet),
    digest: digestOf(planned),
  };
}

function headingsOf({ labels }: Pick<Sheet, "labels">): string[] {
  return [numberColumn, ...Object.values(labels), stateColumn];
}

function columnsOf(sheet: Pick<Sheet, "labels" | "optional">) {
  const required = Object.entries(sheet.labels).filter(([field]) => !sheet.optional.includes(field));
  return { known: headingsOf(sheet), required: required.map(([, heading]) => heading), mostRows };
}

function planRow<Input, Data>(
  sheet: Sheet<Input, Data>,
  { line, name, stored, input, values, wanted, faults }: ReadRow<Input>,
  twins: Twin[],
  choice: ImportChoice | undefined,
  data: Data,
  now: Date,
): PlannedRow {
  const row = { line, name, record: stored, faults, twins };
  const nothing = { changes: [], offered: [], choice: "skip", warnings: [], write: undefined };
  if (input === undefined || faults.length > 0) return { ...row, ...nothing, verdict: "faulty" };
  const offered = twins.flatMap((twin) => {
    if (twin.of === "row" || transitionFlaw(twin.record, wanted)) return [];
    const complete = twin.record.state === "draft" || sheet.demands(values, data, false, now).length === 0;
    return complete ? [twin.record] : [];
  });
  const asked = twins.length > 0;
  const made = asked && (choice === "new" || offered.some(({ id }) => id === choice)) ? choice : undefined;
  const target = asked ? offered.find(({ id }) => id === made) : stored;
  const state = wanted ?? target?.state ?? "draft";
  const changes = target ? changesOf(sheet, target, input, state, data) : [];
  const leaves = (asked && !made) || (target !== undefined && changes.length === 0);
  const opens = state === "published" && (asked || changes.length > 0 || !target);
  return {
    ...row,
    offered,
    changes,
    choice: made ?? "skip",
    verdict: asked ? "ask" : !target ? "new" : changes.length > 0 ? "change" : "same",
    warnings: opens ? sheet.warn(input, data, now, target?.state === "published" ? target : undefined) : [],
    write: leaves
      ? undefined
      : {
          stored: target,
          state,
          run: (tx, staff, reason, at) =>
            sheet.write(tx, staff, { stored: target, input, state }, reason, at),
        },
  };
}

function changesOf<Input, Data>(
  sheet: Sheet<Input, Data>,
  stored: Stored,
  input: Input,
  state: Stored["state"],
  data: Data,
) {
  const fields = input as Record<string, unknown>;
  const changes = Object.keys(sheet.labels)
    .filter(
      (field) => field in fields && !isDeepStrictEqual(stored.fields[field] ?? null, fields[field] ?? null),
    )
    .map((field) => ({
      label: sheet.labels[field] ?? field,
      before: sheet.text(field, stored.fields[field], data),
      after: sheet.text(field, fields[field], data),
    }));
  if (state === stored.state) return changes;
  return [...changes, { label: "状態", before: stateWords[stored.state], after: stateWords[state] }];
}

const stateWords = { draft: "下書き", published: "公開", withdrawn: "取り下げ" } as const;

function digestOf(rows: PlannedRow[]): string {
  const version = ({ id, version, state }: Stored) => [id, version, state];
  const seen = rows.map(({ line, verdict, twins, record, offered, faults, warnings }) => [
    ...[line, verdict, faults.length, warnings.length, record && version(record), offered.map(version)],
    twins.map((twin) => (twin.of === "record" ? twin.record.id : twin.line)),
  ]);
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
}
