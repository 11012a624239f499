import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Unbroken } from "@/components/ui/unbroken";
import type { submittedEmployers } from "@/lib/employers/submissions/find";
import { longMoment } from "@/lib/time/format";
import { approveEmployerSubmissionsAction } from "./actions";
import { Pick } from "./pick";

type Submissions = Awaited<ReturnType<typeof submittedEmployers>>["rows"];

export function EmployerSubmissionQueue({ submissions }: { submissions: Submissions }) {
  if (submissions.length === 0) return <p>承認を待っている申請はありません。</p>;
  return (
    <ConfirmForm action={approveEmployerSubmissionsAction} label="選んだ申請をまとめて承認する">
      <DataTable
        caption="事業者登録の申請（古いものから）"
        columns={[
          {
            name: "事業者名",
            cell: ({ id, name }) => (
              <Link
                href={`/admin/approvals/applications/${id}`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {name}
              </Link>
            ),
          },
          { name: "業種", cell: ({ industry }) => <Unbroken>{industry}</Unbroken> },
          { name: "担当者", cell: ({ contact }) => contact },
          { name: "申請の日時", cell: ({ submittedAt }) => <Unbroken>{longMoment(submittedAt)}</Unbroken> },
          {
            name: "選ぶ",
            cell: ({ resembles, ...row }) =>
              resembles ? (
                <Unbroken>
                  <Tag>似た事業者あり</Tag>
                </Unbroken>
              ) : (
                <Pick id={row.id} version={row.version} name={row.name} />
              ),
          },
        ]}
        rows={submissions}
        keyOf={({ id }) => id}
      />
    </ConfirmForm>
  );
}
