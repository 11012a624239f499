import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { SectionTitle } from "@/components/ui/section-title";
import { requireStaff } from "@/lib/auth/current";
import { longDate } from "@/lib/calendar";
import { listMinimumWages } from "@/lib/jobs/minimum-wages";
import { jobsCrumb } from "../crumbs";
import { MinimumWageForm, RemoveForm } from "./form";

export const metadata: Metadata = { title: "最低賃金" };

export default async function MinimumWagePage({ searchParams }: PageProps<"/admin/jobs/minimum-wage">) {
  await requireStaff("/admin/jobs/minimum-wage");
  const [wages, { done }] = await Promise.all([listMinimumWages(), searchParams]);
  return (
    <DeskPage title="福島県の最低賃金" crumbs={[jobsCrumb, { label: "最低賃金" }]}>
      <div className="max-w-[44rem]">
        {done && (
          <Banner
            look="success"
            role="status"
            title={done === "removed" ? "削除しました。" : "保存しました。"}
          />
        )}
        <p className="my-6">
          1時間あたりの賃金がこの額を下回る求人は、求人の画面で知らせます。福島労働局の発表を確かめて入力してください。
        </p>
        {wages.length === 0 ? (
          <p>まだ入力されていません。入力するまで、賃金は確かめられません。</p>
        ) : (
          <DataTable
            caption="最低賃金"
            columns={[
              { name: "発効日", cell: ({ effectiveOn }) => longDate(effectiveOn) },
              {
                name: "1時間あたり",
                cell: ({ yen }) => `${yen.toLocaleString("ja-JP")}円`,
                numeric: true,
              },
              {
                name: "操作",
                cell: ({ effectiveOn }) => <RemoveForm effectiveOn={effectiveOn} />,
              },
            ]}
            rows={wages}
            keyOf={({ effectiveOn }) => effectiveOn}
          />
        )}
        <SectionTitle>追加・訂正</SectionTitle>
        <MinimumWageForm />
      </div>
    </DeskPage>
  );
}
