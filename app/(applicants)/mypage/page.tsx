import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { MenuEntries } from "@/components/ui/menu-entries";
import { Page } from "@/components/ui/page";
import { findNewTerms } from "@/lib/applicants/new-terms";
import { requireApplicant } from "@/lib/auth/current";
import { logoutAction } from "../login/actions";
import { NewTerms } from "./new-terms";

export const metadata: Metadata = { title: "求職者メニュー" };

const entries = [
  { href: "/mypage/profile", label: "求職者情報確認・編集" },
  { href: "/mypage/settings", label: "メール配信・アカウント設定" },
];

export default async function MyPage({ searchParams }: PageProps<"/mypage">) {
  const applicant = await requireApplicant("/mypage");
  const [{ done }, newTerms] = await Promise.all([searchParams, findNewTerms(applicant, new Date())]);
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
      <MenuEntries label="求職者メニュー" entries={entries} logout={logoutAction} />
    </Page>
  );
}
