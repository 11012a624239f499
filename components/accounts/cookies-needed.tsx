import { Banner } from "@/components/ui/banner";
import { cookiesNeeded } from "@/lib/accounts/sentences";

/** For a browser that has sent back none of the cookies that it was given. */
export function CookiesNeeded() {
  return (
    <Banner look="warning" role="status" title="Cookieを使わない設定のため、ログインできません。">
      <p>{cookiesNeeded}。</p>
      <p>
        iPhoneは「設定」の「アプリ」「Safari」で「すべてのCookieをブロック」を切り、Androidは「Chrome」の「設定」「サイトの設定」でCookieを許可してください。
      </p>
    </Banner>
  );
}
