import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { Bar } from "@/components/ui/bar";
import { CsvLinks } from "@/components/ui/csv-links";
import { DataTable } from "@/components/ui/data-table";
import { Facts } from "@/components/ui/facts";
import { SectionTitle } from "@/components/ui/section-title";
import { activityQuarters } from "@/lib/activities/figures";
import { type ActivityKind, activityKindLabels } from "@/lib/activities/labels";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { requireStaff } from "@/lib/auth/current";
import { figuresOfYear, registeredNow } from "@/lib/reports/figures";
import { bandText } from "@/lib/surveys/band";
import { fiscalYear } from "@/lib/time/japan-day";
import { quarterName } from "../survey/results";
import { firstYear, monthName, requestedYear, total } from "./year";

export const metadata: Metadata = { title: "年度報告" };

export default async function ReportPage({ searchParams }: PageProps<"/admin/report">) {
  await requireStaff("/admin/report");
  const now = new Date();
  const year = requestedYear((await searchParams).year, now);
  const [months, registered] = await Promise.all([figuresOfYear(year), registeredNow()]);
  const sum = total(months);
  const most = Math.max(1, ...months.map(({ registered }) => registered.general + registered.student));
  return (
    <StaffPage title={`${year}年度の報告`}>
      <nav aria-label="年度" className="no-print flex flex-wrap gap-x-6">
        {Array.from({ length: fiscalYear(now) - firstYear(now) + 1 }, (_, at) => fiscalYear(now) - at).map(
          (other) => (
            <Link
              key={other}
              href={`/admin/report?year=${other}`}
              prefetch={false}
              aria-current={other === year ? "page" : undefined}
              className="link inline-flex min-h-11 items-center aria-[current=page]:font-bold aria-[current=page]:no-underline"
            >
              {other}年度
            </Link>
          ),
        )}
      </nav>
      <SectionTitle>年度の合計</SectionTitle>
      <Facts
        facts={[
          {
            name: "登録",
            value: `${people(sum.registered)}（一般 ${people(sum.general)}、学生 ${people(sum.student)}）`,
          },
          { name: "削除", value: people(sum.deleted) },
          { name: "公開した求人", value: `${sum.published.toLocaleString("ja-JP")}件` },
          {
            name: "いまの登録者",
            value: `${people(registered.general + registered.student)}（一般 ${people(registered.general)}、学生 ${people(registered.student)}）`,
          },
        ]}
      />
      <SectionTitle>月ごと</SectionTitle>
      <DataTable
        caption={`${year}年度の月ごとの数`}
        columns={[
          { name: "月", cell: ({ month }) => monthName(month) },
          { name: "登録（一般）", cell: ({ registered }) => registered.general, numeric: true },
          { name: "登録（学生）", cell: ({ registered }) => registered.student, numeric: true },
          { name: "削除", cell: ({ deleted }) => deleted.general + deleted.student, numeric: true },
          { name: "公開した求人", cell: ({ published }) => published, numeric: true },
          {
            name: "登録の合計",
            heading: <span className="sr-only">登録の合計</span>,
            cell: ({ registered }) => <Bar value={registered.general + registered.student} most={most} />,
          },
        ]}
        rows={months}
        keyOf={({ month }) => month}
      />
      <div className="mt-6">
        <CsvLinks href={`/admin/report/csv?year=${year}`} />
      </div>
      {seekerToolsAreOffered() && <Activities year={year} now={now} />}
    </StaffPage>
  );
}

/** What 求職者 wrote into their own records, of which staff see nothing else. */
async function Activities({ year, now }: { year: number; now: Date }) {
  const quarters = await activityQuarters(year, now);
  const kinds = Object.keys(activityKindLabels) as ActivityKind[];
  return (
    <>
      <SectionTitle>求職活動の記録</SectionTitle>
      <div className="mb-4 max-w-[44rem] space-y-2">
        <p>
          求職者が自分でつけた記録の数です。だれの記録かが分からないように、終わった四半期だけを、5件きざみで表示します。
        </p>
        <p>
          記録をつけた日で数え、1人につき、同じ種類は1日に1件までです。あとで直したり消したりしても、数は変わりません。
        </p>
      </div>
      {quarters.length === 0 ? (
        <p>この年度には、終わった四半期がまだありません。</p>
      ) : (
        <DataTable
          caption={`${year}年度の求職活動の記録`}
          columns={[
            { name: "四半期", cell: ({ quarter }) => quarterName(quarter) },
            ...kinds.map((kind) => ({
              name: activityKindLabels[kind],
              cell: ({ bands }: (typeof quarters)[number]) => bandText(bands[kind], "件"),
              numeric: true,
            })),
          ]}
          rows={quarters}
          keyOf={({ quarter }) => quarter}
        />
      )}
    </>
  );
}

function people(count: number): string {
  return `${count.toLocaleString("ja-JP")}人`;
}
