import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { FilterDay, FilterForm } from "@/components/ui/filter-form";
import { Page } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { readPeriod } from "@/lib/activities/days";
import { listPrinted } from "@/lib/activities/list";
import { requireApplicant } from "@/lib/auth/current";
import { site } from "@/lib/site";
import { firstParam } from "@/lib/text/first-param";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { PrintedActivities } from "./table";

const title = "求職活動の記録";

export const metadata: Metadata = { title: `${title}の印刷` };

/** One sheet of A4 to hand in: no note and no posting that was only kept. */
export default async function PrintActivitiesPage({ searchParams }: PageProps<"/mypage/activities/print">) {
  const query = await searchParams;
  const typed = { from: firstParam(query.from) ?? "", to: firstParam(query.to) ?? "" };
  const own = new URLSearchParams(Object.entries(typed).filter(([, day]) => day)).toString();
  const applicant = await requireApplicant(`/mypage/activities/print${own && `?${own}`}`);
  const now = new Date();
  const period = readPeriod(typed, now);
  const rows = period.outcome === "read" ? await listPrinted(applicant, period) : [];
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: title, href: "/mypage/activities" },
        { label: "印刷" },
      ]}
      wide
    >
      <FilterForm action="/mypage/activities/print" label="この期間を表示">
        <FilterDay name="from" label="はじめの日" value={period.from} />
        <FilterDay name="to" label="おわりの日" value={period.to} />
      </FilterForm>
      {period.outcome === "refused" ? (
        <div className="mt-6">
          <Banner look="error" role="alert" title={`${period.sentence}。`} />
        </div>
      ) : (
        <>
          <div className="no-print mt-6 space-y-3">
            <p>
              ブラウザーの印刷で、A4の紙に印刷できます。お名前は、印刷した紙に手で書いてください。メモと検討リストは出ません。
            </p>
            {rows.length > 0 && <PrintButton />}
          </div>
          <dl className="mt-6 space-y-1 print:mt-2">
            <Fact name="識別名">{applicant.handle}</Fact>
            <Fact name="お名前">
              <span className="inline-block h-[1.5em] w-52 max-w-full border-b border-solid-gray-900 print:w-60" />
            </Fact>
            <Fact name="期間">
              {longDate(period.from)}から{longDate(period.to)}まで
            </Fact>
            <Fact name="印刷した日">{longDate(japanDate(now))}</Fact>
          </dl>
          {rows.length === 0 ? (
            <p className="mt-6">この期間の記録はありません。</p>
          ) : (
            <PrintedActivities rows={rows} />
          )}
          <p className="mt-4">
            実績になるかは、ハローワークが判断します。
            <br />
            {site.name}に、ご本人がつけた記録です。
          </p>
        </>
      )}
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end gap-x-3">
      <dt className="min-w-24 text-solid-gray-700 print:min-w-20">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
