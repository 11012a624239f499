import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { findProfile } from "@/lib/applicants/find";
import { requireApplicant } from "@/lib/auth/current";
import { listAlerts } from "@/lib/job-alerts/list";

const title = "ご就職おめでとうございます";

export const metadata: Metadata = { title };

export default async function ThanksPage() {
  const applicant = await requireApplicant("/mypage/activities/hired/thanks");
  const [profile, alerts] = await Promise.all([findProfile(applicant), listAlerts(applicant)]);
  // The account has just been deleted on another device.
  if (!profile) redirect("/login/again");
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "求職活動の記録", href: "/mypage/activities" },
        { label: title },
      ]}
    >
      <div className="space-y-4">
        <p>お知らせくださり、ありがとうございます。新しいお仕事が、よいものになりますように。</p>
        {/* Somebody may come back here after taking the mails again. */}
        {!profile.wantsMail && alerts.length === 0 && (
          <p>市からのお知らせメールと、新着のお知らせは止まっています。</p>
        )}
        <p>
          またメールを受け取りたくなったら、
          <Link href="/mypage/settings" prefetch={false} className="link inline-flex min-h-11 items-center">
            メール配信・アカウント設定
          </Link>
          で「希望する」を選んで［更新］を押してください。新着のお知らせは、求人をさがした結果のページから登録できます。仕事を探すときは、いつでもまたお使いください。
        </p>
      </div>
      <ButtonLink href="/mypage/activities" look="secondary" className="mt-8">
        求職活動の記録を見る
      </ButtonLink>
    </Page>
  );
}
