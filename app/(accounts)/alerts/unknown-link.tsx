import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";

/** A link whose alert has ended, or that was cut off: the page cannot tell which. */
export function UnknownLink() {
  return (
    <Banner look="info" title="このお知らせは、もう止まっているか、URLが正しくありません。">
      <p>
        まだ届くときは、URLが途中で切れていないか、メールをもう一度確かめてください。2行に分かれているときは、つなげて開いてください。
      </p>
      <p>ログインして、「新着のお知らせ」のページでも止められます。</p>
      <p>
        <ButtonLink href="/mypage/alerts" look="secondary">
          新着のお知らせへ
        </ButtonLink>
      </p>
    </Banner>
  );
}
