import { jobReading } from "@/components/jobs/job-facts";
import { DataTable } from "@/components/ui/data-table";
import { type JobFields, jobFields, jobLabels } from "@/lib/jobs/fields";

/** The fields in which the public posting and the submission differ, with both texts. */
export function Comparison({ current, submitted }: { current: JobFields; submitted: JobFields }) {
  const differing = jobFields.filter((field) => current[field] !== submitted[field]);
  if (differing.length === 0) return <p>公開している内容との違いはありません。</p>;
  return (
    <DataTable
      caption="変わるところ"
      columns={[
        { name: "項目", cell: (field) => jobLabels[field] },
        { name: "いま公開している内容", cell: (field) => <Words>{jobReading(field, current)}</Words> },
        { name: "申請の内容", cell: (field) => <Words>{jobReading(field, submitted)}</Words> },
      ]}
      rows={differing}
      keyOf={(field) => field}
    />
  );
}

function Words({ children }: { children: string }) {
  return <span className="block whitespace-pre-line">{children || "（なし）"}</span>;
}
