import { CsvError, parse } from "csv-parse/sync";
import { restored } from "./cell";

export type ReadProblem = "not-text" | "quotes" | "empty" | "too-many-rows" | "no-heading";
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
): { rows: CsvRow[] } | { problem: ReadProblem; missing?: string[] } {
  let table: string[][];
  try {
    table = parse(text, { relax_column_count: true, skip_empty_lines: false, to: most + 2 });
  } catch (error) {
    if (error instanceof CsvError) return { problem: "quotes" };
    throw error;
  }
  const headings = table[0]?.map((heading) => heading.normalize("NFKC").trim()) ?? [];
  const missing = wanted.filter((heading) => !headings.includes(heading.normalize("NFKC")));
  if (missing.length > 0) return { problem: "no-heading", missing };
  const rows = table
    .slice(1)
    .map((cells, at) => ({ line: at + 2, cells: underHeadings(headings, cells) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ""));
  if (rows.length === 0) return { problem: "empty" };
  return rows.length > most ? { problem: "too-many-rows" } : { rows };
}

function underHeadings(headings: string[], cells: string[]): Record<string, string> {
  const named: Record<string, string> = Object.create(null);
  for (const [at, heading] of headings.entries()) named[heading] ??= restored(cells[at] ?? "");
  return named;
}
