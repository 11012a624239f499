import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { button } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { listActivities } from "@/lib/activities/list";
import { requireApplicant } from "@/lib/auth/current";
import { requestedPage } from "@/lib/text/page-number";
import { ActivityEntry } from "./entry";

const title = "求職活動の記録";

export const metadata: Metadata = { title };

const done = {
  added: "記録しました。",
  changed: "記録を直しました。",
  removed: "記録を消しました。",
};

export default async function ActivitiesPage({ searchParams }: PageProps<"/mypage/activities">) {
  const applicant = await requireApplicant("/mypage/activities");
  const query = await searchParams;
  const page = requestedPage(query.page);
  const { rows, total } = await listActivities(applicant, page, new Date());
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title={title} crumbs={[{ label: "メニュー", href: "/mypage" }, { label: title }]}>
      <div className="mb-6">
        <DoneBanner done={query.done} sentences={done} />
      </div>
      {total === 0 ? <WhatItIsFor /> : <p>つけた記録が{total}件あります。読めるのはあなただけです。</p>}
      <p className="mt-6">
        <Link href="/mypage/activities/add" prefetch={false} className={button.primary}>
          記録をつける
        </Link>
      </p>
      <ul className="mt-2 mb-6 flex flex-wrap gap-x-6">
        {total > 0 && (
          <li>
            <Link
              href="/mypage/activities/print"
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              期間を選んで印刷する
            </Link>
          </li>
        )}
        <li>
          <Link
            href="/mypage/activities/hired"
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            就職が決まりました
          </Link>
        </li>
      </ul>
      <ul className="grid grid-cols-1 gap-4">
        {rows.map((activity) => (
          <ActivityEntry key={activity.id} activity={activity} />
        ))}
      </ul>
      <Pagination
        page={page}
        total={total}
        href={(to) => (to > 1 ? `/mypage/activities?page=${to}` : "/mypage/activities")}
      />
    </Page>
  );
}

function WhatItIsFor() {
  return (
    <div className="space-y-4">
      <p>
        電話をした、応募した、面接を受けたなど、仕事を探すためにしたことを書きとめておくところです。失業認定のときにハローワークへ伝える内容を、期間を選んで印刷できます。
      </p>
      <p>
        求人のページの「求職活動の記録につける」を押すと、事業者名などが入った画面が開きます。市の職員も事業者も、記録を読みません。
      </p>
    </div>
  );
}
