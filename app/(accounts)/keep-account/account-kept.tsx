import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";

/** After the press, and when the link is opened after a press or a login. */
export function AccountKept() {
  return (
    <>
      <Banner look="success" role="status" title="アカウントは、そのまま残ります。">
        <p>市からのお知らせメールの設定や登録情報は、ログインして変更できます。</p>
      </Banner>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/login">ログインへ</ButtonLink>
        <ButtonLink href="/jobs" look="secondary">
          求人情報を見る
        </ButtonLink>
      </div>
    </>
  );
}
