import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Unbroken } from "@/components/ui/unbroken";
import type { submittedPhotos } from "@/lib/employers/photos/queue";
import { longMoment } from "@/lib/time/format";

type Submissions = Awaited<ReturnType<typeof submittedPhotos>>["rows"];

/** Photos are looked at one 事業者 after the other: there is no approval of several at once. */
export function PhotoQueue({ submissions }: { submissions: Submissions }) {
  if (submissions.length === 0) return <p>承認を待っている写真はありません。</p>;
  return (
    <DataTable
      caption="写真の申請（古いものから）"
      columns={[
        {
          name: "事業者",
          cell: ({ id, name }) => (
            <Link
              href={`/admin/approvals/photos/${id}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {name}の写真
            </Link>
          ),
        },
        {
          name: "申請の日時",
          cell: ({ submittedAt }) => submittedAt && <Unbroken>{longMoment(submittedAt)}</Unbroken>,
        },
      ]}
      rows={submissions}
      keyOf={({ id }) => id}
    />
  );
}
