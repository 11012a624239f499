import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { SectionTitle } from "@/components/ui/section-title";
import { requireStaff } from "@/lib/auth/current";
import { type FoundImport, findImport } from "@/lib/imports/find";
import { requestedPage, rowsPerPage } from "@/lib/text/page-number";
import { runImportAction } from "../actions";
import { Progress } from "./progress";

export const metadata: Metadata = { title: "CSVの取り込み" };

const nouns = {
  jobs: { noun: "求人", list: "/admin/jobs" },
  employers: { noun: "事業者", list: "/admin/employers" },
} as const;

export default async function ImportPage({ params, searchParams }: PageProps<"/admin/imports/[id]">) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/imports/${id}`);
  const record = await findImport(staff, id, new Date());
  if (!record) notFound();
  const page = requestedPage((await searchParams).page);
  const { noun, list } = nouns[record.kind];
  return (
    <StaffPage
      title={`${noun}のCSVの取り込み`}
      crumbs={[{ label: noun, href: list }, { label: "CSVの取り込み" }]}
    >
      <p className="mb-6">
        {record.name}（{record.total.toLocaleString("ja-JP")}行）
      </p>
      {record.state === "checked" && <CheckedImport record={record} page={page} />}
      {record.state === "running" && (
        <Progress href={`/admin/imports/${id}`} done={record.done} total={record.total} />
      )}
      {record.state === "done" && (
        <Banner
          look="success"
          role="status"
          title={`${record.total.toLocaleString("ja-JP")}行を取り込みました。`}
        >
          <ButtonLink href={list}>{noun}の一覧へ</ButtonLink>
        </Banner>
      )}
      {record.state === "failed" && (
        <Banner look="error" role="alert" title="取り込めませんでした。1行も保存していません。">
          <p>少したってから、もう一度ファイルを選んでください。</p>
          <ButtonLink href={`${list}/import`}>ファイルを選びなおす</ButtonLink>
        </Banner>
      )}
    </StaffPage>
  );
}

function CheckedImport({ record, page }: { record: FoundImport; page: number }) {
  const { id, kind, total, faults } = record;
  const faulty = new Set(faults.map(({ line }) => line)).size;
  if (faulty === 0) {
    return (
      <>
        <Banner
          look="info"
          title={`${total.toLocaleString("ja-JP")}行すべてを取り込めます。まだ保存していません。`}
        />
        <div className="mt-8">
          <ConfirmForm action={runImportAction} hidden={{ id }} label="取り込む" />
        </div>
      </>
    );
  }
  return (
    <>
      <Banner
        look="error"
        role="alert"
        title={`${faulty.toLocaleString("ja-JP")}行に誤りがあります。1行も保存していません。`}
      >
        <p>下の表の行を直して保存し、もう一度ファイルを選んでください。</p>
        <ButtonLink href={`${nouns[kind].list}/import`}>ファイルを選びなおす</ButtonLink>
      </Banner>
      <SectionTitle>直すところ</SectionTitle>
      <DataTable
        caption="誤りのある行"
        columns={[
          { name: "行", cell: ({ line }) => `${line}行目` },
          { name: "列", cell: ({ column }) => column },
          { name: "直し方", cell: ({ message }) => message },
        ]}
        rows={faults.slice((page - 1) * rowsPerPage, page * rowsPerPage)}
        keyOf={({ line, column, message }) => `${line} ${column} ${message}`}
      />
      <Pagination page={page} total={faults.length} href={(to) => `/admin/imports/${id}?page=${to}`} />
    </>
  );
}
