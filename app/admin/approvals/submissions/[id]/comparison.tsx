import { RadioField } from "@/components/form/radio-field";
import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import type { Merge } from "@/lib/jobs/drafts/merge";
import { choiceName } from "@/lib/jobs/drafts/schema";
import { type JobField, type JobFields, jobLabels } from "@/lib/jobs/fields/fields";
import { jobReading } from "@/lib/jobs/fields/reading";

type Texts = { base: JobFields; current: JobFields; submitted: JobFields; merge: Merge };

/** What the approval changes, and what staff have corrected since the submission began and what therefore stays. */
export function Comparison({ base, current, submitted, merge }: Texts) {
  const { applied, kept, conflicts } = merge;
  if (applied.length + kept.length + conflicts.length === 0) {
    return <p>公開している内容との違いはありません。</p>;
  }
  return (
    <div className="space-y-6">
      {applied.length > 0 && (
        <DataTable
          caption="承認すると変わるところ"
          columns={[
            { name: "項目", cell: (field: JobField) => jobLabels[field] },
            { name: "いま公開している内容", cell: (field) => <Words>{jobReading(field, current)}</Words> },
            { name: "申請の内容", cell: (field) => <Words>{jobReading(field, submitted)}</Words> },
          ]}
          rows={applied}
          keyOf={(field) => field}
        />
      )}
      {kept.length > 0 && (
        <DataTable
          caption="申請のあとに市が直したところ（このまま残ります）"
          columns={[
            { name: "項目", cell: (field: JobField) => jobLabels[field] },
            { name: "市が直した内容", cell: (field) => <Words>{jobReading(field, current)}</Words> },
            { name: "直す前の内容", cell: (field) => <Words>{jobReading(field, base)}</Words> },
          ]}
          rows={kept}
          keyOf={(field) => field}
        />
      )}
    </div>
  );
}

/** For each field that both have changed: which text becomes public. Nothing is preselected. */
export function ConflictChoices({ current, submitted, merge }: Omit<Texts, "base">) {
  if (merge.conflicts.length === 0) return null;
  return (
    <section className="space-y-6">
      <SectionTitle>事業者と市の両方が変更したところ</SectionTitle>
      {merge.conflicts.map((field) => (
        <RadioField
          key={field}
          name={choiceName(field)}
          legend={jobLabels[field]}
          options={[
            { value: "submitted", label: `事業者の申請：${jobReading(field, submitted) || "（なし）"}` },
            { value: "current", label: `市が直した内容：${jobReading(field, current) || "（なし）"}` },
          ]}
        />
      ))}
    </section>
  );
}

function Words({ children }: { children: string }) {
  return <span className="block whitespace-pre-line">{children || "（なし）"}</span>;
}
