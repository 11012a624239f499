import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { findProfile } from "@/lib/applicants/find";
import { findMailTrouble } from "@/lib/applicants/mail-trouble";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { requireApplicant } from "@/lib/auth/current";
import { MailPreferenceForm } from "./form";
import { MailTroubleBanner } from "./mail-trouble";

export const metadata: Metadata = { title: "メール配信・アカウント設定" };

export default async function SettingsPage({ searchParams }: PageProps<"/mypage/settings">) {
  const applicant = await requireApplicant("/mypage/settings");
  const [profile, trouble] = await Promise.all([findProfile(applicant), findMailTrouble(applicant)]);
  // The account has just been deleted on another device.
  if (!profile) redirect("/login/again");
  const query = await searchParams;
  return (
    <Page
      title="メール配信・アカウント設定"
      crumbs={[{ label: "メニュー", href: "/mypage" }, { label: "メール配信・アカウント設定" }]}
    >
      <div className="space-y-4">
        {query.done === "1" && <Banner look="success" role="status" title="メール配信設定を更新しました。" />}
        {query.done === "resumed" && !trouble && <Resumed wantsMail={profile.wantsMail} />}
        {trouble && <MailTroubleBanner {...trouble} />}
      </div>
      <SectionTitle>メール配信設定</SectionTitle>
      <MailPreferenceForm wantsMail={profile.wantsMail ? "yes" : "no"} />
      {seekerToolsAreOffered() && (
        <p className="mt-6">
          新しい求人のメールは、
          <Link href="/mypage/alerts" prefetch={false} className="link inline-flex min-h-11 items-center">
            新着のお知らせ
          </Link>
          で変えられます。
        </p>
      )}
      <SectionTitle>その他アカウント管理</SectionTitle>
      <ul>
        <li>
          <Link href="/mypage/password" prefetch={false} className="link inline-flex min-h-12 items-center">
            パスワードを変更する
          </Link>
        </li>
        <li>
          <Link href="/mypage/delete" prefetch={false} className="link inline-flex min-h-12 items-center">
            アカウントを削除する
          </Link>
        </li>
      </ul>
    </Page>
  );
}

function Resumed({ wantsMail }: { wantsMail: boolean }) {
  return (
    <Banner look="success" role="status" title="配信を再開しました。">
      <p>
        {wantsMail
          ? "次のお知らせから、メールをお送りします。"
          : "いまは「希望しない」が選ばれています。受け取るときは、下で「希望する」を選んで［更新］を押してください。"}
      </p>
    </Banner>
  );
}
