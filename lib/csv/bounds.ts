import { setImmediate as nextTurn } from "node:timers/promises";

/** Columns of a file, and characters of a row: far more than a file of this site has. */
const mostColumns = 100;
const longestRow = 200_000;
/** A file may have empty rows between its rows, up to this many for each row that it may have. */
const emptyRowsPerRow = 4;

/** A file whose reading would cost more than its content is worth. `line` counts as a spreadsheet does, from 1. */
export type OutOfBounds =
  | { outcome: "too-many-rows" }
  | { outcome: "too-many-columns"; line: number; most: number }
  | { outcome: "long-row"; line: number }
  | { outcome: "quotes"; line: number };

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];
const slice = 0x10000;

/** `empty`: the lines without a single character. */
type Within = { outcome: "within"; empty: Set<number> };

/**
 * Counts rows, columns and lengths before any cell is made, in time linear in the text and in slices, so that the process
 * goes on answering. A quotation mark inside of a quoted cell stands twice (RFC 4180), which leaves the count of open
 * quotes right.
 */
export async function withinBounds(text: string, mostRows: number): Promise<Within | OutOfBounds> {
  let [line, columns, began, pause, quoted] = [1, 1, 0, slice, false];
  let tooLong: OutOfBounds | undefined;
  const empty = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (at >= pause) {
      await nextTurn();
      pause = at + slice;
    }
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    if (quoted) continue;
    if (code === comma) {
      columns += 1;
      if (columns > mostColumns) return { outcome: "too-many-columns", line, most: mostColumns };
    }
    if (code !== lineFeed && code !== carriageReturn) continue;
    if (at === began) empty.add(line);
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    if (at - began > longestRow) tooLong ??= { outcome: "long-row", line };
    [line, columns, began] = [line + 1, 1, at + 1];
    if (line > mostRows * emptyRowsPerRow) return { outcome: "too-many-rows" };
  }
  // A quotation mark too many makes one long row of the rest of the file: that is what has to be mended.
  if (quoted) return { outcome: "quotes", line };
  if (text.length - began > longestRow) tooLong ??= { outcome: "long-row", line };
  return tooLong ?? { outcome: "within", empty };
}
