import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { findKept } from "@/lib/applicants/keep-account";
import { firstParam } from "@/lib/text/first-param";
import { AccountKept } from "./account-kept";
import { keepAccountAction } from "./actions";

export const metadata: Metadata = { title: "ご利用の継続", robots: { index: false } };

// Opening the link changes nothing: a person presses the button.
export default async function KeepAccountPage({ searchParams }: PageProps<"/keep-account">) {
  const token = firstParam((await searchParams).token) ?? "";
  const state = await findKept(token);
  return (
    <Page title="ご利用の継続">
      {state === "asked" && <Asked token={token} />}
      {state === "kept" && <AccountKept />}
      {state === "unknown" && <Unknown />}
      {state === "gone" && <Gone />}
    </Page>
  );
}

function Asked({ token }: { token: string }) {
  return (
    <>
      <div className="mb-8 space-y-2">
        <p>2年以上ログインのない方に、ご利用の予定をおたずねしています。</p>
        <p>アカウントを残しておきたい方は、［利用を続ける］を押してください。ログインは必要ありません。</p>
        <p>
          続けない方は、このままページを閉じてください。メールに書かれた日のあとに、アカウントを削除します。
        </p>
      </div>
      <ConfirmForm action={keepAccountAction} hidden={{ token }} label="利用を続ける" />
    </>
  );
}

function Unknown() {
  return (
    <Banner look="warning" title="URLが正しくありません。">
      <p>
        URLが途中で切れていないか、メールをもう一度確かめてください。2行に分かれているときは、つなげて開いてください。ログインしても、アカウントは残ります。
      </p>
      <p>
        <ButtonLink href="/login">ログインへ</ButtonLink>
      </p>
    </Banner>
  );
}

function Gone() {
  return (
    <Banner look="info" title="このアカウントは、すでに削除されています。">
      <p>もう一度ご利用になる方は、新しく求職者登録をしてください。</p>
      <p>
        <ButtonLink href="/register">求職者登録へ</ButtonLink>
      </p>
    </Banner>
  );
}
