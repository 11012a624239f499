import type { Stored, Twin } from "./sheet";

type Marked = { mark: string; reason: string };
type Row = { line: number; marks: Marked[] };

/**
 * Pairs rows without a number with the records and the earlier rows that share a mark with them, each once, with the first
 * reason.
 */
export function pairTwins(
  rows: Row[],
  records: ReadonlyMap<string, string[]>,
  stored: ReadonlyMap<string, Stored>,
): Map<number, Twin[]> {
  const earlier = new Map<string, number>();
  const twins = new Map<number, Twin[]>();
  for (const { line, marks } of rows) {
    const found = new Map<string | number, Twin>();
    for (const { mark, reason } of marks) {
      for (const id of records.get(mark) ?? []) {
        const record = stored.get(id);
        if (record && !found.has(id)) found.set(id, { reason, of: "record", record });
      }
      const before = earlier.get(mark);
      if (before === undefined) earlier.set(mark, line);
      else if (!found.has(before)) found.set(before, { reason, of: "row", line: before });
    }
    // A mark that hundreds share, the telephone of a building, would fill the page.
    if (found.size > 0) twins.set(line, [...found.values()].slice(0, mostTwins));
  }
  return twins;
}

const mostTwins = 5;
