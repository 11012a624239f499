import type { Metadata } from "next";
import { BadLinkPage } from "@/components/layout/bad-link";
import { Page } from "@/components/ui/page";
import { openReissue } from "@/lib/mailed-links/open";
import { firstParam } from "@/lib/text/first-param";
import { ConfirmReissueForm } from "./form";

export const metadata: Metadata = { title: "パスワード再発行認証", robots: { index: false } };

// Opening the link changes nothing: the old password works until a person presses [認証].
export default async function ConfirmReissuePage({ searchParams }: PageProps<"/password-reissue/confirm">) {
  const token = firstParam((await searchParams).token) ?? "";
  const link = await openReissue(token, new Date());
  if (link.state !== "open") {
    return (
      <BadLinkPage
        title="パスワード再発行認証"
        state={link.state}
        again={{ href: "/password-reissue", label: "もう一度申請する" }}
        done="再発行"
      />
    );
  }
  return (
    <Page title="パスワード再発行認証">
      <div className="mb-8 space-y-2">
        <p>
          下のフォームに、メールに記載してあるログインIDと新しいパスワードを入力し、［認証］ボタンをクリックしてください。
        </p>
        <p>以降、それがあなたのログインIDとパスワードになります。大切に管理してください。</p>
        <p>
          ［認証］の後、ログインページに移動します。ログインされる場合は、お手数ですが再度、ログインIDとパスワードをご入力ください。
        </p>
      </div>
      <ConfirmReissueForm token={token} email={link.email} />
    </Page>
  );
}
