import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import type { ClosedLink } from "@/lib/mailed-links/open";

type Props = ClosedLink & {
  /** Where to get a new mail. */
  again: { href: string; label: string };
  /** What the link was for: "登録". */
  done: string;
};

/** The page of a mailed link that is used, taken back, expired or unknown: why it does not work, and what to do. */
export function BadLinkPage({ title, ...link }: Props & { title: string }) {
  return (
    <Page title={title}>
      <BadLink {...link} />
    </Page>
  );
}

function BadLink({ state, again, done }: Props) {
  if (state === "used") {
    return (
      <Banner look="info" title="すでに手続き済みです。">
        <p>{done}の手続きは終わっています。ログインIDとパスワードでログインしてください。</p>
        <p>
          <ButtonLink href="/login">ログインへ</ButtonLink>
        </p>
      </Banner>
    );
  }
  if (state === "withdrawn") {
    return (
      <Banner look="warning" title="この招待は取り消されています。">
        <p>招待した方か、事業者のほかの担当者の方にお問い合わせください。</p>
      </Banner>
    );
  }
  const expired = state === "expired";
  return (
    <Banner look="warning" title={expired ? "URLの有効期限が切れています。" : "URLが正しくありません。"}>
      <p>
        {expired
          ? "メールのURLは、送信から24時間使えます。お手数ですが、もう一度申請してください。"
          : "URLが途中で切れていないか、メールをもう一度確かめてください。2行に分かれているときは、つなげて開いてください。見つからないときは、もう一度申請してください。"}
      </p>
      <p>
        <ButtonLink href={again.href}>{again.label}</ButtonLink>
      </p>
    </Banner>
  );
}
