import type { z } from "zod";
import type { Staff } from "@/lib/actors";
import { type CsvRow, type ReadProblem, readCsv } from "@/lib/csv/read";
import type { Tx } from "@/lib/db/client";

/** A longer list is split into several files. */
export const mostRows = 2000;

type Definition<Input> = {
  /** Headings by field, in the order of the file. */
  labels: Record<string, string>;
  /** Fields whose column a file may lack. */
  optional?: string[];
  /** Turns cells as people write them (正社員) into the values of the form (full_time). */
  values: (cells: Record<string, string>) => Record<string, string>;
  /** Faults that the schema does not report while another field is wrong. They are reported together with its own. */
  missing?: (values: Record<string, string>) => { field: string; message: string }[];
  /** The schema of the form. It gets the data that rows refer to. */
  schema: (references: References) => z.ZodType<Input>;
  write: (tx: Tx, staff: Staff, input: Input, now: Date) => Promise<unknown>;
};

/** The data that rows refer to: the ids of 事業者 by name, and the date in Japan. */
export type References = { employers: ReadonlyMap<string, string>; today: string };

/** A cell that the form would refuse. `line` counts as a spreadsheet does, from 1. */
export type Fault = { line: number; column: string; message: string };

type WriteRow = (tx: Tx, staff: Staff, now: Date) => Promise<unknown>;

/** `rows`: for each row without a fault, the function that writes it. */
export type SheetOutcome =
  | { outcome: "read"; total: number; faults: Fault[]; rows: WriteRow[] }
  | ReadProblem;

/** A kind of CSV file. */
export type Sheet = { headings: string[]; read: (text: string, references: References) => SheetOutcome };

/** Reads every row with the schema of the form. Nothing is written yet. */
export function defineSheet<Input>(definition: Definition<Input>): Sheet {
  const { labels, optional = [], values, missing = () => [], schema, write } = definition;
  const fields = Object.entries(labels);
  const required = fields.filter(([field]) => !optional.includes(field)).map(([, heading]) => heading);
  return {
    headings: Object.values(labels),
    read(text, references) {
      const csv = readCsv(text, required, mostRows);
      if (csv.outcome !== "read") return csv;
      const form = schema(references);
      const faults: Fault[] = [];
      const rows: WriteRow[] = [];
      for (const row of csv.rows) {
        const typed = values(byField(row, fields));
        const parsed = form.safeParse(typed);
        const wrong = parsed.success
          ? []
          : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), message }));
        const lacking = missing(typed).filter(({ field }) => wrong.every((fault) => fault.field !== field));
        const rowFaults = [...wrong, ...lacking];
        faults.push(
          ...rowFaults.map(({ field, message }) => ({
            line: row.line,
            column: labels[field] ?? "",
            message,
          })),
        );
        if (parsed.success && rowFaults.length === 0)
          rows.push((tx, staff, now) => write(tx, staff, parsed.data, now));
      }
      return { outcome: "read", total: csv.rows.length, faults, rows };
    },
  };
}

function byField({ cells }: CsvRow, fields: [string, string][]): Record<string, string> {
  return Object.fromEntries(
    fields.map(([field, heading]) => [field, cells[heading.normalize("NFKC")] ?? ""] as const),
  );
}
