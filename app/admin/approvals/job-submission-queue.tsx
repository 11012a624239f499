import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { Unbroken } from "@/components/ui/unbroken";
import type { submittedJobs } from "@/lib/jobs/drafts/for-staff";
import { longMoment } from "@/lib/time/format";
import { Pick } from "./pick";
import { approveJobSubmissionsAction } from "./submissions/actions";

type Submissions = Awaited<ReturnType<typeof submittedJobs>>["rows"];

/** Only new postings without warnings can be approved together: a change is compared first, and warnings are read. */
export function JobSubmissionQueue({ submissions }: { submissions: Submissions }) {
  if (submissions.length === 0) return <p>承認を待っている求人はありません。</p>;
  return (
    <ConfirmForm action={approveJobSubmissionsAction} label="選んだ求人をまとめて承認する">
      <DataTable
        caption="求人の申請（古いものから）"
        columns={[
          {
            name: "求人名",
            cell: ({ id, title }) => (
              <Link
                href={`/admin/approvals/submissions/${id}`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {title}
              </Link>
            ),
          },
          { name: "事業者", cell: ({ employerName }) => employerName },
          {
            name: "内容",
            cell: ({ isChange }) => <Unbroken>{isChange ? "掲載中の求人の変更" : "新しい求人"}</Unbroken>,
          },
          {
            name: "申請の日時",
            cell: ({ submittedAt }) => submittedAt && <Unbroken>{longMoment(submittedAt)}</Unbroken>,
          },
          {
            name: "選ぶ",
            cell: (row) => {
              const obstacle = obstacleOf(row);
              if (!obstacle) return <Pick id={row.id} version={row.version} name={row.title} />;
              return (
                <Unbroken>
                  <Tag look="warm">{obstacle}</Tag>
                </Unbroken>
              );
            },
          },
        ]}
        rows={submissions}
        keyOf={({ id }) => id}
      />
    </ConfirmForm>
  );
}

function obstacleOf({ hidden, warned, isChange }: Submissions[number]): string | undefined {
  if (hidden) return "事業者が非公開";
  if (warned) return "要確認";
  return isChange ? "要比較" : undefined;
}
