import { Bar } from "@/components/ui/bar";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import { skipReasonLabels } from "@/lib/campaigns/labels";
import type { CampaignReport } from "@/lib/campaigns/report";

type Row = { name: string; value: number; means: string };

/** The results of a メール, each with an explanation. */
export function Report({ id, report, isOver }: { id: string; report: CampaignReport; isOver: boolean }) {
  return (
    <>
      <SectionTitle>{isOver ? "配信の結果" : "これまでの結果"}</SectionTitle>
      <DataTable
        caption="配信の結果"
        columns={[
          { name: "結果", cell: ({ name }) => name },
          {
            name: "件数",
            cell: ({ value }) => (
              <span className="inline-grid w-[min(12rem,60vw)] grid-cols-[minmax(4rem,auto)_1fr] items-center gap-2">
                <span className="text-end tabular-nums">{value.toLocaleString("ja-JP")}件</span>
                <Bar value={value} most={report.recipients} />
              </span>
            ),
          },
          { name: "説明", cell: ({ means }) => means },
        ]}
        rows={rowsOf(report, isOver)}
        keyOf={({ name }) => name}
      />
      <p className="mt-4 max-w-[44rem]">
        到達、遅延、不達、迷惑メールの報告は、配信サービスから知らせが届いたときに増えます。配信のあと数日は変わることがあります。
      </p>
      <div className="mt-4">
        <CsvLinks href={`/admin/campaigns/${id}/csv`} />
      </div>
      <p className="no-print">CSVには、識別名ごとの結果が入ります。メールアドレスは入りません。</p>
    </>
  );
}

function rowsOf(report: CampaignReport, isOver: boolean): Row[] {
  const reasons = report.reasons
    .map(({ reason, count }) => `${skipReasonLabels[reason]} ${count.toLocaleString("ja-JP")}件`)
    .join("、");
  return [
    { name: "配信対象", value: report.recipients, means: "配信を始めた時に対象だった方" },
    ...(isOver
      ? []
      : [{ name: "配信待ち", value: report.left, means: "まだ配信サービスに渡していないメール" }]),
    { name: "受付", value: report.accepted, means: "配信サービスが受け付けたメール" },
    {
      name: "到達",
      value: report.delivered,
      means: "相手のメールサーバーが受け取ったメール。迷惑メールに分けられたかどうかは分かりません",
    },
    { name: "遅延", value: report.delayed, means: "相手のメールサーバーがまだ受け取っていないメール" },
    {
      name: "不達",
      value: report.bounced,
      means: "届かなかったメール。アドレスがないときは、次から対象に入りません",
    },
    {
      name: "迷惑メールの報告",
      value: report.complained,
      means: "迷惑メールとして報告されたメール。その方は、次から対象に入りません",
    },
    { name: "配信停止", value: report.unsubscribed, means: "このメールのURLから配信を停止した方" },
    { name: "対象外", value: report.skipped, means: reasons || "配信の前に対象でなくなった方" },
    { name: "失敗", value: report.failed, means: "配信サービスが受け付けなかったメール" },
    {
      name: "要確認",
      value: report.unclear,
      means: "届いたかどうか分からないメール。二重に届かないように、自動では送り直しません",
    },
  ];
}
