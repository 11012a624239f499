import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { listSchoolLeaverSeasons } from "@/lib/jobs/school-leavers";
import { longDate } from "@/lib/time/format";
import { jobsCrumb } from "../record";
import { SchoolLeaverSeasonForm } from "./form";

export const metadata: Metadata = { title: "高校新卒の日程" };

export default async function SchoolLeaversPage({ searchParams }: PageProps<"/admin/jobs/school-leavers">) {
  await requireStaff("/admin/jobs/school-leavers");
  const seasons = await listSchoolLeaverSeasons();
  return (
    <StaffPage title="高校新卒の日程" crumbs={[jobsCrumb, { label: "高校新卒の日程" }]}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={{ set: "登録しました。" }} />
        <p>
          高校を卒業する見込みの人の求人は、ここに登録した日より前には公開できません。日は毎年、国が決めます。ハローワークの案内を確かめて登録してください。応募は学校を通じて行うため、公開ページに事業者への応募の連絡先は出しません。
        </p>
        {seasons.length === 0 ? (
          <p>まだ登録がないため、高校新卒の求人は公開できません。</p>
        ) : (
          <DataTable
            caption="高校新卒の日程"
            columns={[
              { name: "卒業年", cell: ({ graduationYear }) => `${graduationYear}年3月` },
              { name: "求人を公開できる日", cell: ({ publicFrom }) => longDate(publicFrom) },
              {
                name: "応募の受付が始まる日",
                cell: ({ appliesFrom }) => (appliesFrom ? longDate(appliesFrom) : "（未登録）"),
              },
            ]}
            rows={seasons}
            keyOf={({ graduationYear }) => String(graduationYear)}
          />
        )}
        <section aria-labelledby="add">
          <h2 id="add" className="mb-4 text-std-20B-150">
            追加・訂正
          </h2>
          <SchoolLeaverSeasonForm />
        </section>
      </div>
    </StaffPage>
  );
}
