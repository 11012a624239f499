import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { requireStaff } from "@/lib/auth/current";
import { findUnmappable } from "@/lib/exports/unmappable";
import { exportKind, exportNouns, requestedExport } from "../../kinds";

export const metadata: Metadata = { title: "Shift_JISにない文字" };

export default async function UnmappablePage({
  params,
  searchParams,
}: PageProps<"/admin/exports/[kind]/letters">) {
  const kind = exportKind((await params).kind);
  await requireStaff(kind ? `/admin/exports/${kind}/letters` : "/admin");
  if (!kind) notFound();
  const { exported, query } = requestedExport(kind, await searchParams);
  const letters = await findUnmappable(exported, new Date());
  const { noun } = exportNouns[kind];
  const href = `/admin/exports/${kind}${query}${query ? "&" : "?"}`;
  return (
    <StaffPage
      title="Shift_JISにない文字"
      crumbs={[{ label: noun, href: `/admin/${kind}` }, { label: "Shift_JISにない文字" }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <Banner look="warning" title="次の文字は、Shift_JISのファイルでは「?」になります。">
          <p>すべての文字を残すには、UTF-8のファイルをお使いください。いまのExcelはどちらも開けます。</p>
        </Banner>
        <DataTable
          caption="Shift_JISにない文字"
          columns={[
            { name: "文字", cell: ({ letter }) => letter },
            { name: "行の数", cell: ({ rows }) => rows.toLocaleString("ja-JP"), numeric: true },
          ]}
          rows={letters}
          keyOf={({ letter }) => letter}
        />
        <p className="flex flex-wrap gap-4">
          <a href={`${href}encoding=utf-8`} className={button.primary}>
            UTF-8でダウンロード
          </a>
          <a href={`${href}encoding=shift_jis&anyway=1`} className={button.secondary}>
            Shift_JISのままダウンロード
          </a>
        </p>
      </div>
    </StaffPage>
  );
}
