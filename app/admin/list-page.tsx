import Link from "next/link";
import type { ReactNode } from "react";
import { StaffPage } from "@/components/staff/staff-page";
import { CsvLinks } from "@/components/ui/csv-links";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { ListFilters } from "./list-filters";
import type { ListQuery, StaffList } from "./list-query";

type Props<Row, Filter, Order extends string> = {
  title: string;
  list: StaffList<Filter, Order>;
  query: ListQuery<Filter, Order>;
  actions: ReactNode;
  /** Between the title and the filters. */
  opening?: ReactNode;
  /** The options of selects that come from the database, by field. */
  options?: Record<string, Record<string, string>>;
  found: { rows: Row[]; total: number };
  unit: "件" | "人";
  /** Shown when there is no row and no filter. */
  whenEmpty: string;
  /** The first column, which links to the page of the row. */
  named: { name: string; of: (row: Row) => string };
  columns: Column<Row>[];
  /** The address of the export; it gets the filter of the list. */
  csv?: string;
};

/** A list of staff: filters, number, order and the rows of one page. */
export function ListPage<
  Row extends { id: string },
  Filter extends Record<string, string | undefined>,
  Order extends string,
>(props: Props<Row, Filter, Order>) {
  const { title, list, query, unit, named, columns, csv } = props;
  const { rows, total } = props.found;
  return (
    <StaffPage title={title} actions={props.actions}>
      {props.opening && <div className="mb-6 space-y-4 empty:hidden">{props.opening}</div>}
      <ListFilters list={list} query={query} options={props.options} />
      <div className="my-4 flex flex-wrap items-center gap-x-6">
        <p>
          {total.toLocaleString("ja-JP")}
          {unit}
        </p>
        <Sorting list={list} query={query} />
      </div>
      {rows.length === 0 ? (
        <p>
          {Object.keys(query.filter).length > 0
            ? `条件に合う${title}は${unit === "人" ? "いません" : "ありません"}。条件を減らして、もう一度お試しください。`
            : props.whenEmpty}
        </p>
      ) : (
        <DataTable
          caption={title}
          columns={[
            {
              name: named.name,
              cell: (row) => (
                <Link
                  href={`${list.path}/${row.id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {named.of(row)}
                </Link>
              ),
            },
            ...columns,
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination page={query.page} total={total} href={(page) => list.href({ ...query, page })} />
      {csv && (
        <div className="mt-6">
          <CsvLinks href={csv + list.search(query.filter)} />
        </div>
      )}
    </StaffPage>
  );
}

/** Above the table and not in its headings, because on a phone the rows are cards without headings. */
function Sorting<Filter, Order extends string>({
  list,
  query,
}: {
  list: StaffList<Filter, Order>;
  query: ListQuery<Filter, Order>;
}) {
  const orders = Object.entries<string>(list.orders) as [Order, string][];
  if (orders.length === 1) return <p>{orders[0]?.[1]}</p>;
  return (
    <nav aria-label="並べ替え" className="no-print flex flex-wrap items-center gap-x-4">
      <span aria-hidden="true">並べ替え</span>
      <ul className="flex flex-wrap gap-x-4">
        {orders.map(([order, label]) => (
          <li key={order}>
            {order === query.order ? (
              <span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
                {label}
              </span>
            ) : (
              <Link
                href={list.href({ ...query, order, page: 1 })}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
