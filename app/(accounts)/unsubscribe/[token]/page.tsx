import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { findSubscription } from "@/lib/applicants/unsubscribe";
import { unsubscribeAction } from "./actions";

export const metadata: Metadata = { title: "市からのお知らせメールの配信停止", robots: { index: false } };

// Opening the link changes nothing: a person presses the button. No login, no cookie.
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  const state = await findSubscription(token);
  return (
    <Page title="市からのお知らせメールの配信停止">
      {state === "wanted" && (
        <>
          <div className="mb-8 space-y-2">
            <p>
              下のボタンを押すと、このメールをお届けしたアドレスへの、市からのお知らせメールをすべて停止します。
            </p>
            <p>アカウントはそのまま残ります。パスワードの再発行など、手続きのメールは今後も届きます。</p>
            <p>
              一度停止しても、求職者メニューの「メール配信・アカウント設定」で、いつでも受け取れるように戻せます。
            </p>
          </div>
          <ConfirmForm action={unsubscribeAction} hidden={{ token }} label="配信を停止する" />
        </>
      )}
      {state === "stopped" && (
        <Banner look="info" title="市からのお知らせメールの配信は、すでに停止しています。">
          <p>また受け取りたいときは、「メール配信・アカウント設定」で「希望する」を選んでください。</p>
          <SettingsLink />
        </Banner>
      )}
      {state === "deleted" && (
        <Banner look="info" title="このメールをお届けしたアカウントは、すでに削除されています。">
          <p>
            そのアカウントには、市からのお知らせメールをもうお送りしません。削除のあとにもう一度登録された方には、新しいアカウントのお知らせメールが届きます。
          </p>
          <p>
            新しいアカウントで受け取らないようにするには、ログインして「メール配信・アカウント設定」で「希望しない」を選ぶか、新しいメールにあるURLを開いてください。
          </p>
          <SettingsLink />
        </Banner>
      )}
      {state === "unknown" && (
        <Banner look="warning" title="URLが正しくありません。">
          <p>
            URLが途中で切れていないか、メールをもう一度確かめてください。2行に分かれているときは、つなげて開いてください。
          </p>
          <p>「メール配信・アカウント設定」でも、ログインして停止できます。</p>
          <SettingsLink />
        </Banner>
      )}
    </Page>
  );
}

function SettingsLink() {
  return (
    <p>
      <ButtonLink href="/mypage/settings" look="secondary">
        メール配信・アカウント設定へ
      </ButtonLink>
    </p>
  );
}
