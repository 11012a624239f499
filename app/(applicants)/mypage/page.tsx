import type { Metadata } from "next";
import { logoutAction } from "@/app/(accounts)/login/actions";
import { Banner } from "@/components/ui/banner";
import { MenuEntries } from "@/components/ui/menu-entries";
import { Page } from "@/components/ui/page";
import { findMailTrouble } from "@/lib/applicants/mail-trouble";
import { findNewTerms } from "@/lib/applicants/new-terms";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { requireApplicant } from "@/lib/auth/current";
import { countUnread } from "@/lib/campaigns/inbox";
import { NewTerms } from "./new-terms";

export const metadata: Metadata = { title: "求職者メニュー" };

const entries = [
  { href: "/mypage/profile", label: "求職者情報確認・編集" },
  { href: "/mypage/settings", label: "メール配信・アカウント設定" },
  { href: "/mypage/notices", label: "市からのお知らせ" },
];
const savedEntry = { href: "/mypage/saved", label: "検討リスト" };

export default async function MyPage({ searchParams }: PageProps<"/mypage">) {
  const applicant = await requireApplicant("/mypage");
  const [{ done }, newTerms, unread, trouble] = await Promise.all([
    searchParams,
    findNewTerms(applicant, new Date()),
    countUnread(applicant),
    findMailTrouble(applicant),
  ]);
  return (
    <Page title="求職者メニュー">
      {done === "password" && (
        <div className="mb-6">
          <Banner
            look="success"
            role="status"
            title="パスワードを変更しました。次回のログインからは新しいパスワードを使ってください。"
          />
        </div>
      )}
      {newTerms && <NewTerms {...newTerms} />}
      {trouble && (
        <div className="mb-6">
          <Banner look="warning" title="市からのお知らせメールの配信を、止めています。">
            <p>
              メールをお届けできないためです。理由と、また受け取る方法は、「メール配信・アカウント設定」をご覧ください。
            </p>
          </Banner>
        </div>
      )}
      <p>合同企業面接などの情報を市からメール配信します。</p>
      <ul className="mt-2">
        <li>
          <a href="/manual/pc" className="link inline-flex min-h-11 items-center">
            パソコン版マニュアル
          </a>
        </li>
        <li>
          <a href="/manual/phone" className="link inline-flex min-h-11 items-center">
            スマートフォン版マニュアル
          </a>
        </li>
      </ul>
      <MenuEntries
        label="求職者メニュー"
        entries={[...entries, ...(seekerToolsAreOffered() ? [savedEntry] : [])].map((entry) =>
          entry.href === "/mypage/notices" && unread > 0 ? { ...entry, note: `（未読 ${unread}件）` } : entry,
        )}
        logout={logoutAction}
      />
    </Page>
  );
}
