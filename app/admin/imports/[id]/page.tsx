import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { requireStaff } from "@/lib/auth/current";
import { findImport } from "@/lib/imports/find";
import { requestedPage } from "@/lib/text/page-number";
import { importNouns } from "../nouns";
import { CheckedImport } from "./checked";
import { Progress } from "./progress";
import { WrittenImport } from "./written";

export const metadata: Metadata = { title: "CSVの取り込み" };

export default async function ImportPage({ params, searchParams }: PageProps<"/admin/imports/[id]">) {
  const { id } = await params;
  const staff = await requireStaff(`/admin/imports/${id}`);
  const record = await findImport(staff, id, new Date());
  if (!record) notFound();
  const { page, done } = await searchParams;
  const { noun, list } = importNouns[record.kind];
  return (
    <StaffPage
      title={`${noun}のCSVの取り込み`}
      crumbs={[{ label: noun, href: list }, { label: "CSVの取り込み" }]}
    >
      <p className="mb-6">
        {record.name}（{record.total.toLocaleString("ja-JP")}行）
      </p>
      {record.plan && (
        <CheckedImport
          id={id}
          list={list}
          plan={record.plan}
          page={requestedPage(page)}
          done={typeof done === "string" ? done : undefined}
        />
      )}
      {record.state === "running" && (
        <Progress href={`/admin/imports/${id}`} done={record.done} total={record.total} />
      )}
      {(record.state === "done" || record.state === "undone") && (
        <WrittenImport record={record} page={requestedPage(page)} now={new Date()} />
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
