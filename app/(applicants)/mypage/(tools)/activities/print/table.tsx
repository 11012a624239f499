import type { PrintedActivity } from "@/lib/activities/find";
import {
  activityKindLabels,
  activityLabels,
  activityResultLabels,
  activityWayLabels,
} from "@/lib/activities/labels";
import { longDate } from "@/lib/time/format";

type Line = { text: string; label?: string };

/** Few columns of several lines each, so that the table fits the width of A4. The first names the row. */
const columns: { name: string; width: string; lines: (row: PrintedActivity) => Line[] }[] = [
  { name: "日付", width: "w-[13%]", lines: ({ doneOn }) => [{ text: longDate(doneOn) }] },
  { name: activityLabels.kind, width: "w-[11%]", lines: ({ kind }) => [{ text: activityKindLabels[kind] }] },
  {
    name: "事業所名・電話",
    width: "w-[19%]",
    lines: ({ employerName, phone }) => [{ text: employerName }, { text: phone }],
  },
  {
    name: "求人名・求人番号",
    width: "w-[27%]",
    lines: ({ jobTitle, jobNumber, helloWorkNumber }) => [
      { text: jobTitle },
      { label: "このサイト", text: jobNumber },
      { label: "ハローワーク", text: helloWorkNumber },
    ],
  },
  {
    name: activityLabels.way,
    width: "w-[8%]",
    lines: ({ way }) => [{ text: way ? activityWayLabels[way] : "" }],
  },
  {
    name: activityLabels.result,
    width: "w-[7%]",
    lines: ({ result }) => [{ text: result ? activityResultLabels[result] : "" }],
  },
  {
    name: "機関",
    width: "w-[15%]",
    lines: ({ eventName, organiser, venue }) => [
      { text: eventName },
      { label: activityLabels.organiser, text: organiser },
      { label: activityLabels.venue, text: venue },
    ],
  },
];

/** A table on paper and on a wide screen; on a phone each row is a card (globals.css). */
export function PrintedActivities({ rows }: { rows: PrintedActivity[] }) {
  return (
    <table className="paper-table">
      <caption className="sr-only">この期間の記録</caption>
      <thead>
        <tr>
          {columns.map(({ name, width }) => (
            <th key={name} scope="col" className={width}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column, at) => (
              <Cell key={column.name} column={column} row={row} isFirst={at === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { column: (typeof columns)[number]; row: PrintedActivity; isFirst: boolean };

function Cell({ column: { name, lines }, row, isFirst }: CellProps) {
  const shown = lines(row).filter(({ text }) => text !== "");
  const content = (
    <>
      <span aria-hidden="true" className="cell-name">
        {name}
      </span>
      {shown.map(({ label, text }) => (
        <span key={label ?? text} className="block">
          {label && `${label}：`}
          {text}
        </span>
      ))}
    </>
  );
  if (isFirst) return <th scope="row">{content}</th>;
  return <td className={shown.length === 0 ? "empty-cell" : undefined}>{content}</td>;
}
