import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { unlessBuilding } from "@/lib/db/unless-building";
import { DeviceList } from "./device-list";

export const metadata: Metadata = { title: "検討リスト", robots: { index: false } };

export default async function DeviceListPage() {
  const inAccounts = await unlessBuilding(async () => seekerToolsAreOffered(), false);
  return (
    <Page
      title="検討リスト"
      crumbs={[{ label: "トップ", href: "/" }, { label: "求人情報", href: "/jobs" }, { label: "検討リスト" }]}
    >
      <p className="mb-6">
        この端末に入れた求人です。リストはこの端末だけにあり、市のサイトには保存していません。共用の端末では、使い終わったら「すべて消す」を押してください。ログアウトしたときも消えます。
      </p>
      <DeviceList />
      <noscript>
        <p>JavaScriptが使えないため、この端末にはリストを作れません。</p>
      </noscript>
      {inAccounts && (
        <div className="mt-8">
          <p>求職者登録をされた方は、アカウントに保存すると、ほかの端末でも見られ、メモも書けます。</p>
          <a href="/mypage/saved" className="link inline-flex min-h-11 items-center">
            アカウントの検討リストを見る
          </a>
        </div>
      )}
    </Page>
  );
}
