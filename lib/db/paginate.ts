import { rowsPerPage } from "@/lib/text/page-number";

type Select<Row> = { limit(most: number): { offset(skipped: number): PromiseLike<Row[]> } };

/** `total`: the number of rows on all pages. */
export type Paginated<Row> = { rows: Row[]; total: number };

/**
 * One page of an ordered `select`. The list counts by itself: most count one table with `$count`, without the joins of
 * the select, and the longest lists stop counting early.
 */
export async function paginate<Row>(
  select: Select<Row>,
  page: number,
  total: PromiseLike<number>,
): Promise<Paginated<Row>> {
  const rows = select.limit(rowsPerPage).offset((page - 1) * rowsPerPage);
  const [read, counted] = await Promise.all([rows, total]);
  return { rows: read, total: counted };
}
