import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { Unbroken } from "@/components/ui/unbroken";
import type { Plan } from "@/lib/imports/plan";
import { needsReason } from "@/lib/imports/run";
import { runSentences } from "@/lib/imports/sentences";
import { rowsPerPage } from "@/lib/text/page-number";
import { columnsOf, inOrder, verdictLabels } from "./planned-rows";
import { RunForm } from "./run-form";

type Props = { id: string; list: string; plan: Plan; page: number; done: string | undefined };

/** What 取り込む would do, row by row. Nothing is stored yet. */
export function CheckedImport({ id, list, plan, page, done }: Props) {
  const faults = plan.rows.flatMap((row) => row.faults);
  const rows = inOrder(plan.rows);
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const href = (to: number) => `/admin/imports/${id}?page=${to}`;
  const unread = plan.unknown.length > 0 && (
    <Banner look="warning" title={`次の列は読みません：${plan.unknown.join("、")}`}>
      <p>読む列の名前は、次のとおりです：{plan.known.join("、")}</p>
      <p>名前を直すときは、ファイルを直して選びなおしてください。このまま取り込むこともできます。</p>
    </Banner>
  );
  if (faults.length > 0) {
    const faulty = new Set(faults.map(({ line }) => line)).size;
    return (
      <div className="space-y-6">
        <Banner
          look="error"
          role="alert"
          title={`${faulty.toLocaleString("ja-JP")}行に誤りがあります。1行も保存していません。`}
        >
          <p>下の表の行を直して保存し、もう一度ファイルを選んでください。</p>
          <ButtonLink href={`${list}/import`}>ファイルを選びなおす</ButtonLink>
        </Banner>
        {unread}
        <Counts plan={plan} />
        <SectionTitle>直すところ</SectionTitle>
        <DataTable
          caption="誤りのある行"
          columns={[
            { name: "行", cell: ({ line }) => <Unbroken>{`${line}行目`}</Unbroken> },
            { name: "列", cell: ({ column }) => column },
            { name: "直し方", cell: ({ message }) => message },
          ]}
          rows={faults.slice((page - 1) * rowsPerPage, page * rowsPerPage)}
          keyOf={({ line, column, message }) => `${line} ${column} ${message}`}
        />
        <Pagination page={page} total={faults.length} href={href} />
      </div>
    );
  }
  const asked = plan.rows.filter(({ verdict }) => verdict === "ask").length;
  return (
    <div className="space-y-6">
      {done === "changed" && <Banner look="warning" role="alert" title={`${runSentences.changed}。`} />}
      {done === "chosen" && <Banner look="success" role="status" title="選択を保存しました。" />}
      <Banner look="info" title={titleOf(plan, asked)}>
        {asked > 0 && (
          <p>
            注意の行は、すでにあるものと同じかもしれません。行ごとに選んでください。選ばない行は、取り込みません。
          </p>
        )}
      </Banner>
      {unread}
      <Counts plan={plan} />
      <RunForm
        id={id}
        digest={plan.digest}
        page={page}
        asked={asked > 0}
        warned={plan.rows.some(({ warnings }) => warnings.length > 0)}
        reasonNeeded={plan.rows.some(needsReason)}
      >
        <DataTable
          caption="取り込む内容"
          columns={columnsOf(list, asked > 0)}
          rows={shown}
          keyOf={({ line }) => String(line)}
        />
        <Pagination page={page} total={rows.length} href={href} />
      </RunForm>
    </div>
  );
}

function titleOf({ rows }: Plan, asked: number): string {
  const total = rows.length.toLocaleString("ja-JP");
  return asked > 0
    ? `${total}行のうち${asked.toLocaleString("ja-JP")}行に、確かめるところがあります。まだ保存していません。`
    : `${total}行すべてを取り込めます。まだ保存していません。`;
}

function Counts({ plan }: { plan: Plan }) {
  const counts = Object.entries(verdictLabels).map(([verdict, label]) => {
    const count = plan.rows.filter((row) => row.verdict === verdict).length;
    return `${label} ${count.toLocaleString("ja-JP")}行`;
  });
  return (
    <p>
      {counts.join("、")}
      {plan.emptyRows > 0 && `（ほかに空の行が${plan.emptyRows.toLocaleString("ja-JP")}行ありました）`}
    </p>
  );
}
