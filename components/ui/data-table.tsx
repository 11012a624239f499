import type { ReactNode } from "react";

export type Column<Row> = {
  name: string;
  /** Shown in the heading instead of the plain name. */
  heading?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Aligned to the end of the column. */
  numeric?: boolean;
};

type Props<Row> = {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
};

/** A table whose first column names the row. On a phone each row is a card, and each cell shows the name of its column. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-desktop:sr-only">
        <tr className="border-b-2 border-solid-gray-420">
          {columns.map(({ name, heading, numeric }) => (
            <th
              key={name}
              scope="col"
              className={`p-2 text-dns-16B-130 ${numeric ? "text-end" : "text-start"}`}
            >
              {heading ?? name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="border-b border-solid-gray-300 hover:bg-solid-gray-50 max-desktop:block max-desktop:py-3"
          >
            {columns.map(({ name, cell, numeric }, at) => {
              const look = `px-2 py-1 text-start align-baseline desktop:py-2 max-desktop:block ${numeric ? "desktop:text-end desktop:tabular-nums" : ""}`;
              if (at === 0) {
                return (
                  <th key={name} scope="row" className={`${look} font-bold`}>
                    {cell(row)}
                  </th>
                );
              }
              return (
                <td key={name} className={look}>
                  <span aria-hidden="true" className="me-2 text-solid-gray-700 desktop:hidden">
                    {name}
                  </span>
                  {cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
