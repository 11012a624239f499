import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { KeepAccountForm } from "./form";

export const metadata: Metadata = { title: "ご利用の継続", robots: { index: false } };

// Opening the link changes nothing: a person presses the button.
export default async function KeepAccountPage({ searchParams }: PageProps<"/keep-account">) {
  const { token } = await searchParams;
  return (
    <Page title="ご利用の継続">
      <div className="mb-8 space-y-2">
        <p>2年以上ログインのない方に、ご利用の予定をおたずねしています。</p>
        <p>アカウントを残しておきたい方は、［利用を続ける］を押してください。ログインは必要ありません。</p>
        <p>
          続けない方は、このままページを閉じてください。メールに書かれた日のあとに、アカウントを削除します。
        </p>
      </div>
      <KeepAccountForm token={typeof token === "string" ? token : ""} />
    </Page>
  );
}
