import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { type OutOfBounds, withinBounds } from "./bounds";
import { restored } from "./cell";

/**
 * no-heading: these headings are missing. heading-twice: these stand more than once. uneven: a row has more or fewer cells
 * than there are headings. quotes: the quotation marks do not match.
 */
export type ReadProblem =
  | OutOfBounds
  | { outcome: "empty" }
  | { outcome: "no-heading" | "heading-twice"; headings: string[] }
  | { outcome: "uneven"; line: number; cells: number; headings: number };
/** The cells by heading, known headings only. `line` is the number of the row in a spreadsheet. */
export type CsvRow = { line: number; cells: Map<string, string> };
export type ReadOutcome =
  | { outcome: "read"; rows: CsvRow[]; headings: string[]; unknown: string[]; emptyRows: number }
  | ReadProblem;

type Columns = {
  /** Every heading that is read. */
  known: string[];
  /** Those that must be there. */
  required: string[];
  mostRows: number;
};

const recordsPerTurn = 50;

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
 * Reads a file whole or not at all. Headings may be in any order; of unknown ones the names are returned. Rows without
 * content are counted and left out. Lines may end in CRLF, LF or CR, each in its own way. The parser runs in slices, and
 * only after the size of the table is known.
 */
export async function readCsv(text: string, { known, required, mostRows }: Columns): Promise<ReadOutcome> {
  const bounds = await withinBounds(text, mostRows);
  if (bounds.outcome !== "within") return bounds;
  let headings: string[] | undefined;
  let [line, emptyRows] = [0, bounds.empty.size];
  const rows: CsvRow[] = [];
  const filled = new Set<number>();
  try {
    for await (const cells of records(text)) {
      do line += 1;
      while (bounds.empty.has(line));
      // Records that wait in the stream come without a turn of the event loop between them.
      if (line % recordsPerTurn === 0) await nextTurn();
      if (!headings) {
        headings = cells.map(nameOf);
        const wrong = wrongHeadings(headings, required);
        if (wrong) return wrong;
        continue;
      }
      if (cells.every((cell) => cell.trim() === "")) {
        emptyRows += 1;
        continue;
      }
      if (cells.length !== headings.length) {
        return { outcome: "uneven", line, cells: cells.length, headings: headings.length };
      }
      if (rows.length === mostRows) return { outcome: "too-many-rows" };
      for (const [at, cell] of cells.entries()) if (cell.trim() !== "") filled.add(at);
      rows.push({ line, cells: knownCells(cells, headings, known) });
    }
  } catch (error) {
    if (error instanceof CsvError) return { outcome: "quotes", line: line + 1 };
    throw error;
  }
  if (!headings) return { outcome: "no-heading", headings: required };
  if (rows.length === 0) return { outcome: "empty" };
  return { outcome: "read", rows, headings, unknown: unknownHeadings(headings, known, filled), emptyRows };
}

/** The form in which headings are compared. */
function nameOf(heading: string): string {
  return heading.normalize("NFKC").trim();
}

function wrongHeadings(headings: string[], required: string[]): ReadProblem | undefined {
  const twice = headings.filter((name, at) => name !== "" && headings.indexOf(name) !== at);
  if (twice.length > 0) return { outcome: "heading-twice", headings: [...new Set(twice)] };
  const missing = required.filter((name) => !headings.includes(nameOf(name)));
  return missing.length > 0 ? { outcome: "no-heading", headings: missing } : undefined;
}

/** A column without heading and without content, as spreadsheets leave at the right, is none. */
function unknownHeadings(headings: string[], known: string[], filled: Set<number>): string[] {
  const names = new Set(known.map(nameOf));
  return headings
    .filter((name, at) => !names.has(name) && (name !== "" || filled.has(at)))
    .map((name) => name || "（見出しのない列）");
}

function knownCells(cells: string[], headings: string[], known: string[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const heading of known) {
    const cell = cells[headings.indexOf(nameOf(heading))];
    if (cell !== undefined) named.set(heading, restored(cell));
  }
  return named;
}

/** One array of cells for each record. */
function records(text: string): AsyncIterable<string[]> {
  // The parser makes an error object of every empty line, which costs more than the rest of its work.
  const parser = parse({
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  return Readable.from(slices(Buffer.from(text, "utf8"))).pipe(parser);
}

// Bytes, because a slice of a string could cut a character in two.
async function* slices(bytes: Buffer, size = 0x1000): AsyncIterable<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
    await nextTurn();
  }
}
