import type { Metadata } from "next";
import { DoneBanner } from "@/components/ui/done-banner";
import { MenuEntries } from "@/components/ui/menu-entries";
import { Page } from "@/components/ui/page";
import { requireEmployerUser } from "@/lib/auth/current";
import { isApproved } from "@/lib/employers/users/is-approved";
import { logoutAction } from "../../(accounts)/login/actions";
import { OwnCounts } from "./own-counts";
import { EmployerSubmissionState } from "./submission-state";

export const metadata: Metadata = { title: "事業者メニュー" };

const settings = { href: "/business/settings", label: "アカウント設定" };
const approvedEntries = [
  { href: "/business/jobs", label: "求人の管理" },
  { href: "/business/figures", label: "求人の見られた回数" },
  { href: "/business/profile", label: "事業者情報" },
  { href: "/business/members", label: "担当者の一覧・招待" },
  settings,
];

const done: Record<string, string> = {
  password: "パスワードを変更しました。次回のログインからは新しいパスワードを使ってください。",
  submitted: "もう一度申請しました。結果は、メールでお知らせします。",
};

export default async function EmployerHomePage({ searchParams }: PageProps<"/business">) {
  const user = await requireEmployerUser("/business");
  return (
    <Page title="事業者メニュー">
      <div className="mb-6 empty:hidden">
        <DoneBanner done={(await searchParams).done} sentences={done} />
      </div>
      {isApproved(user) ? (
        <>
          <p>
            {user.employerName}　{user.name}さん
          </p>
          <p>
            <a href="/manual/business" className="link inline-flex min-h-11 items-center">
              事業者用マニュアル
            </a>
          </p>
          <OwnCounts user={user} />
          <MenuEntries label="事業者メニュー" entries={approvedEntries} logout={logoutAction} />
        </>
      ) : (
        <>
          <EmployerSubmissionState user={user} />
          <MenuEntries label="事業者メニュー" entries={[settings]} logout={logoutAction} />
        </>
      )}
    </Page>
  );
}
