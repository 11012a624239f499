import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { Page } from "@/components/ui/page";
import { findMailTrouble } from "@/lib/applicants/mail-trouble";
import { findNewTerms } from "@/lib/applicants/new-terms";
import { requireApplicant } from "@/lib/auth/current";
import { countUnread } from "@/lib/campaigns/inbox";
import { logoutAction } from "../login/actions";
import { NewTerms } from "./new-terms";

export const metadata: Metadata = { title: "求職者メニュー" };

const entries = [
  { href: "/mypage/profile", label: "求職者情報確認・編集" },
  { href: "/mypage/settings", label: "メール配信・アカウント設定" },
  { href: "/mypage/notices", label: "市からのお知らせ" },
];

const entryLook =
  "flex min-h-18 w-full items-center justify-between gap-3 rounded-12 border border-key-900 bg-white px-5 py-4 " +
  "text-start text-std-18B-160 text-key-900 cursor-pointer hover:bg-key-50 hover:underline";

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
          <Link href="/manual/pc" className="link inline-flex min-h-11 items-center">
            パソコン版マニュアル
          </Link>
        </li>
        <li>
          <Link href="/manual/phone" className="link inline-flex min-h-11 items-center">
            スマートフォン版マニュアル
          </Link>
        </li>
      </ul>
      <nav aria-label="求職者メニュー" className="mt-6">
        <ul className="space-y-3">
          {entries.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className={entryLook}>
                <span>
                  {label}
                  {href === "/mypage/notices" && unread > 0 && (
                    <span className="inline-block ps-2 text-std-16B-170">（未読 {unread}件）</span>
                  )}
                </span>
                <Arrow />
              </Link>
            </li>
          ))}
          <li>
            <form action={logoutAction}>
              <button type="submit" className={entryLook}>
                ログアウト
                <Arrow />
              </button>
            </form>
          </li>
        </ul>
      </nav>
    </Page>
  );
}

function Arrow() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <path d="M8 4l8 8-8 8" />
    </svg>
  );
}
