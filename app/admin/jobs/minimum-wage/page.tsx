import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { listMinimumWages } from "@/lib/jobs/minimum-wages";
import { longDate } from "@/lib/time/format";
import { jobsCrumb } from "../record";
import { removeMinimumWageAction } from "./actions";
import { MinimumWageForm } from "./form";

export const metadata: Metadata = { title: "最低賃金" };

const done: Record<string, string> = { set: "登録しました。", removed: "削除しました。" };

export default async function MinimumWagePage({ searchParams }: PageProps<"/admin/jobs/minimum-wage">) {
  await requireStaff("/admin/jobs/minimum-wage");
  const wages = await listMinimumWages();
  return (
    <StaffPage title="福島県の最低賃金" crumbs={[jobsCrumb, { label: "最低賃金" }]}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        <p>
          求人の賃金がこの額を下回ると、公開する前に注意を表示します。額は毎年変わります。福島労働局の発表を確かめて、発効日と金額を追加してください。特定（産業別）最低賃金は、事業者の「特定最低賃金の業種」を選んだときに、合わせて比べます。
        </p>
        {wages.length === 0 ? (
          <p>まだ登録がないため、注意は表示されません。</p>
        ) : (
          <DataTable
            caption="福島県の最低賃金"
            columns={[
              { name: "発効日", cell: ({ effectiveOn }) => longDate(effectiveOn) },
              { name: "業種", cell: ({ industry }) => industry || "すべて（福島県の最低賃金）" },
              { name: "1時間の額", cell: ({ yen }) => `${yen.toLocaleString("ja-JP")}円`, numeric: true },
              {
                name: "操作",
                cell: ({ effectiveOn, industry }) => (
                  <ConfirmForm
                    action={removeMinimumWageAction}
                    hidden={{ effectiveOn, industry }}
                    label={
                      <>
                        削除する
                        <span className="sr-only">
                          （{[effectiveOn, industry].filter(Boolean).join(" ")}）
                        </span>
                      </>
                    }
                    look="secondary"
                    inRow
                  />
                ),
              },
            ]}
            rows={wages}
            keyOf={({ effectiveOn, industry }) => `${effectiveOn} ${industry}`}
          />
        )}
        <section aria-labelledby="add">
          <h2 id="add" className="mb-4 text-std-20B-150">
            追加・訂正
          </h2>
          <MinimumWageForm />
        </section>
      </div>
    </StaffPage>
  );
}
