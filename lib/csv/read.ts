import { CsvError, parse } from "csv-parse/sync";
import { restored } from "./cell";

/** no-heading: with the headings that are missing. */
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
      // No spreadsheet writes one; a picture or a workbook is full of them.
      if (!text.includes("\0")) return text;
    } catch {}
  }
  return undefined;
}

/**
 * The rows below the heading, each cell under its heading's name; `line` is the row's number in a spreadsheet. Empty
 * rows are left out. Headings may be in any order; `wanted` names those that must be there.
 */
export function readCsv(
  text: string,
  wanted: string[],
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
  const missing = wanted.filter((heading) => !headings.includes(heading.normalize("NFKC")));
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
