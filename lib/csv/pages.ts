import type { Cell } from "./write";

/** Rows of one page: a long file is never in memory as a whole. */
export const pageSize = 500;

/** A row of the file, and its id, after which the next page begins. */
export type PagedRow = { id: string; cells: Cell[] };

/** `read` returns up to `pageSize` rows after this id, in the order of their ids (keyset pagination). */
export async function* inPages(
  read: (after: string | undefined) => Promise<PagedRow[]>,
): AsyncIterable<Cell[][]> {
  for (let after: string | undefined; ; ) {
    const rows = await read(after);
    if (rows.length > 0) yield rows.map(({ cells }) => cells);
    after = rows.at(-1)?.id;
    if (rows.length < pageSize) return;
  }
}
