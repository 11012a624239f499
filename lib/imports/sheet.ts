import type { z } from "zod";
import type { Staff } from "@/lib/actors";
import { type CsvRow, type ReadProblem, readCsv } from "@/lib/csv/read";
import type { Tx } from "@/lib/db/client";

/** More rows than the city has at once; a longer list is split into two files. */
export const mostRows = 2000;

type Definition<Input> = {
  /** Headings by field, in the order of the file. */
  labels: Record<string, string>;
  /** Fields whose column a file may lack. */
  optional?: string[];
  /** Cells as people write them (正社員, 可) to the form's values (full_time, on). */
  values: (cells: Record<string, string>) => Record<string, string>;
  /** What the schema does not check while another field is wrong: reported with the rest, so that one look finds all. */
  missing?: (values: Record<string, string>) => { field: string; message: string }[];
  /** The schema of the form, which gets what the rows refer to. */
  schema: (known: Known) => z.ZodType<Input>;
  write: (tx: Tx, staff: Staff, input: Input, now: Date) => Promise<unknown>;
};

/** What rows may refer to: the ids of 事業者 by name, and the date in Japan. */
export type Known = { employers: ReadonlyMap<string, string>; today: string };

/** A cell that the form would refuse, by its place in a spreadsheet. */
export type Fault = { line: number; column: string; message: string };

type WriteRow = (tx: Tx, staff: Staff, now: Date) => Promise<unknown>;

/** `rows`: one function for each row without a fault, which writes it. */
export type Looked = { outcome: "looked"; total: number; faults: Fault[]; rows: WriteRow[] } | ReadProblem;

/** A kind of CSV file. */
export type Sheet = { headings: string[]; look: (text: string, known: Known) => Looked };

/** Reads every row with the form's own schema. Nothing is written yet. */
export function defineSheet<Input>(definition: Definition<Input>): Sheet {
  const { labels, optional = [], values, missing = () => [], schema, write } = definition;
  const fields = Object.entries(labels);
  const wanted = fields.filter(([field]) => !optional.includes(field)).map(([, heading]) => heading);
  return {
    headings: Object.values(labels),
    look(text, known) {
      const read = readCsv(text, wanted, mostRows);
      if (read.outcome !== "read") return read;
      const form = schema(known);
      const faults: Fault[] = [];
      const rows: WriteRow[] = [];
      for (const row of read.rows) {
        const written = values(byField(row, fields));
        const parsed = form.safeParse(written);
        const wrong = parsed.success
          ? []
          : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), message }));
        const lacking = missing(written).filter(({ field }) => wrong.every((fault) => fault.field !== field));
        const found = [...wrong, ...lacking];
        faults.push(
          ...found.map(({ field, message }) => ({ line: row.line, column: labels[field] ?? "", message })),
        );
        if (parsed.success && found.length === 0)
          rows.push((tx, staff, now) => write(tx, staff, parsed.data, now));
      }
      return { outcome: "looked", total: read.rows.length, faults, rows };
    },
  };
}

function byField({ cells }: CsvRow, fields: [string, string][]): Record<string, string> {
  return Object.fromEntries(
    fields.map(([field, heading]) => [field, cells[heading.normalize("NFKC")] ?? ""] as const),
  );
}
