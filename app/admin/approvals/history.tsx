import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import { Unbroken } from "@/components/ui/unbroken";
import { actionLabels, type SubjectKind } from "@/lib/audit/labels";
import { historyOf } from "@/lib/audit/list";
import { longMoment } from "@/lib/time/format";

/** What staff have decided on a submission. Every 職員 reads it; the whole 操作履歴 is for 管理者. */
export async function History({ kind, id }: { kind: SubjectKind; id: string }) {
  const entries = await historyOf(kind, id);
  if (entries.length === 0) return null;
  return (
    <section>
      <SectionTitle>これまでの経過</SectionTitle>
      <DataTable
        caption="これまでの経過（新しいものから）"
        columns={[
          { name: "日時", cell: ({ at }) => <Unbroken>{longMoment(at)}</Unbroken> },
          { name: "操作", cell: ({ action }) => actionLabels[action] ?? action },
          { name: "職員", cell: ({ actor }) => actor },
          {
            name: "理由",
            cell: ({ reason }) => <span className="whitespace-pre-line">{reason ?? "－"}</span>,
          },
        ]}
        rows={entries}
        keyOf={({ id }) => String(id)}
      />
    </section>
  );
}
