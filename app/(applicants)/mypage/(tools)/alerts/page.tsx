import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Page } from "@/components/ui/page";
import { findMailTrouble } from "@/lib/applicants/mail-trouble";
import { requireApplicant } from "@/lib/auth/current";
import { mostAlerts } from "@/lib/job-alerts/add";
import { listAlerts } from "@/lib/job-alerts/list";
import { AlertEntry } from "./entry";

export const metadata: Metadata = { title: "新着のお知らせ" };

const done = {
  added: "新着のお知らせを登録しました。新しい求人が見つかった日に、メールが届きます。",
  changed: "お知らせの頻度を変えました。",
  removed: "お知らせを止めました。",
};

export default async function AlertsPage({ searchParams }: PageProps<"/mypage/alerts">) {
  const applicant = await requireApplicant("/mypage/alerts");
  const [query, alerts, trouble] = await Promise.all([
    searchParams,
    listAlerts(applicant),
    findMailTrouble(applicant),
  ]);
  return (
    <Page
      title="新着のお知らせ"
      crumbs={[{ label: "メニュー", href: "/mypage" }, { label: "新着のお知らせ" }]}
    >
      <div className="mb-6 space-y-4">
        <DoneBanner done={query.done} sentences={done} />
        {trouble && <NotDelivered />}
      </div>
      <div className="mb-6 space-y-2">
        <p>
          条件に合う求人が新しく公開されると、メールでお知らせします。メールは1日に1通までです。新しい求人がない日は届きません。
        </p>
        <p>条件に合うかどうかだけで選びます。条件は{mostAlerts}件まで登録できます。</p>
      </div>
      {alerts.length === 0 ? (
        <p className="mb-6">
          まだ登録していません。求人情報で条件を選んで探すと、結果のページから登録できます。
        </p>
      ) : (
        <ul className="mb-8 grid grid-cols-1 gap-4">
          {alerts.map((alert) => (
            <AlertEntry key={alert.id} alert={alert} />
          ))}
        </ul>
      )}
      <ButtonLink href="/jobs" look={alerts.length === 0 ? "primary" : "secondary"}>
        条件を選んで探す
      </ButtonLink>
    </Page>
  );
}

function NotDelivered() {
  return (
    <Banner look="warning" title="メールをお届けできないため、新着のお知らせも止めています。">
      <p>
        理由と、また受け取る方法は、
        <Link href="/mypage/settings" prefetch={false} className="link inline-flex min-h-11 items-center">
          メール配信・アカウント設定
        </Link>
        をご覧ください。見つかった求人は、求職者メニューに出ます。
      </p>
    </Banner>
  );
}
