import { CsvError, parse } from "csv-parse/sync";
import { restored } from "./cell";

/** quotes: the quotation marks do not match. no-heading: `headings` are missing. */
export type ReadProblem =
  | { outcome: "quotes" | "empty" | "too-many-rows" }
  | { outcome: "no-heading"; headings: string[] };
export type CsvRow = { line: number; cells: Record<string, string> };

const utf8 = new TextDecoder("utf-8", { fatal: true });
const shiftJis = new TextDecoder("shift_jis", { fatal: true });

/** The text of a CSV file in UTF-8, with or without BOM, or Shift_JIS (CP932); undefined when it is none of these. */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  for (const decoder of [utf8, shiftJis]) {
    try {
      const text = decoder.decode(bytes);
      // A text has no NUL; a picture or a workbook has many.
      if (!text.includes("\0")) return text;
    } catch {}
  }
  return undefined;
}

/**
 * The rows below the headings, with their cells by heading; `line` is the number of the row in a spreadsheet. Empty rows
 * are left out. Headings may be in any order; `required` are those that must be there.
 */
export function readCsv(
  text: string,
  required: string[],
  most: number,
): { outcome: "read"; rows: CsvRow[] } | ReadProblem {
  let table: string[][];
  try {
    table = parse(text, { relax_column_count: true, skip_empty_lines: false, to: most + 2 });
  } catch (error) {
    if (error instanceof CsvError) return { outcome: "quotes" };
    throw error;
  }
  const headings = table[0]?.map((heading) => heading.normalize("NFKC").trim()) ?? [];
  const missing = required.filter((heading) => !headings.includes(heading.normalize("NFKC")));
  if (missing.length > 0) return { outcome: "no-heading", headings: missing };
  const rows = table
    .slice(1)
    .map((cells, at) => ({ line: at + 2, cells: underHeadings(headings, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ""));
  if (rows.length === 0) return { outcome: "empty" };
  return rows.length > most ? { outcome: "too-many-rows" } : { outcome: "read", rows };
}

function underHeadings(headings: string[], cells: string[]): Record<string, string> {
  const named: Record<string, string> = Object.create(null);
  for (const [at, heading] of headings.entries()) named[heading] ??= restored(cells[at] ?? "");
  return named;
}
