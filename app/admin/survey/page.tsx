import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { Bar } from "@/components/ui/bar";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import { recordLook } from "@/lib/audit/record-look";
import { requireStaff } from "@/lib/auth/current";
import { closedQuarter } from "@/lib/surveys/closed";
import { periodName, quarterName, readSurvey, tablesOf } from "./results";

export const metadata: Metadata = { title: "アンケート集計" };

export default async function SurveyResultsPage() {
  const staff = await requireStaff("/admin/survey");
  const now = new Date();
  const [periods, quarter] = await Promise.all([readSurvey(now), closedQuarter(now)]);
  // The dashboard mentions a closed quarter until a 職員 has opened this page.
  if (quarter) await recordLook(staff, { kind: "survey", id: quarter, name: quarterName(quarter) }, now);
  return (
    <StaffPage title="アンケート集計">
      <div className="max-w-[44rem] space-y-2">
        <p>
          だれの回答かが分からないように、終わった四半期だけを、5人きざみで表示します。性別と年代を組み合わせた表はありません。
        </p>
        <p>回答が20人に満たないときなどは、次の四半期と合わせて表示します。</p>
      </div>
      {periods.length === 0 ? (
        <p className="mt-8">表示できる四半期は、まだありません。</p>
      ) : (
        <div className="mt-4">
          <CsvLinks href="/admin/survey/csv" />
        </div>
      )}
      {periods.map((period) => (
        <section key={period.to}>
          <SectionTitle>{periodName(period)}</SectionTitle>
          <div className="grid items-start gap-8 desktop:grid-cols-2">
            {tablesOf(period).map(({ question, rows }) => (
              <DataTable
                key={question}
                caption={`${periodName(period)}の${question}`}
                columns={[
                  { name: question, cell: ({ label }) => label },
                  { name: "回答", cell: ({ band }) => band, numeric: true },
                  {
                    name: "割合の目安",
                    heading: <span className="sr-only">割合の目安</span>,
                    cell: ({ lowest }) => (
                      <Bar value={lowest + 2} most={Math.max(...rows.map((row) => row.lowest + 2))} />
                    ),
                  },
                ]}
                rows={rows}
                keyOf={({ label }) => label}
              />
            ))}
          </div>
        </section>
      ))}
    </StaffPage>
  );
}
