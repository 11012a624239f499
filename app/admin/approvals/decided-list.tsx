import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Unbroken } from "@/components/ui/unbroken";
import { longMoment } from "@/lib/time/format";

type Decided = {
  id: string;
  name: string;
  /** The 担当者 or the 事業者. */
  from: string;
  reason: string | null;
  decidedAt: Date | null;
};

/** Submissions that staff have returned or rejected, with links to their pages below `path`. */
export function DecidedList({
  caption,
  fromLabel,
  path,
  rows,
}: {
  caption: string;
  fromLabel: string;
  path: string;
  rows: Decided[];
}) {
  if (rows.length === 0) return <p>{caption}はありません。</p>;
  return (
    <DataTable
      caption={`${caption}（新しいものから）`}
      columns={[
        {
          name: "名前",
          cell: ({ id, name }) => (
            <Link href={`${path}/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
              {name}
            </Link>
          ),
        },
        { name: fromLabel, cell: ({ from }) => from },
        { name: "理由", cell: ({ reason }) => <span className="whitespace-pre-line">{reason ?? "－"}</span> },
        {
          name: "決めた日時",
          cell: ({ decidedAt }) => (decidedAt ? <Unbroken>{longMoment(decidedAt)}</Unbroken> : "－"),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
