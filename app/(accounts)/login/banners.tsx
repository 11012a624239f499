import { EmptyDeviceList } from "@/components/jobs/empty-device-list";
import { Banner } from "@/components/ui/banner";

/** Above the form of the ログイン page, after ログアウト and after the 認証 of a 再発行. */
export const loginBanners = {
  "signed-out": (
    <Banner look="success" role="status" title="ログアウトしました。">
      <p>共用の端末をお使いのときは、ブラウザーを閉じてください。</p>
      <EmptyDeviceList />
    </Banner>
  ),
  reissued: (
    <Banner look="success" role="status" title="パスワードを新しいものに変更しました。">
      <p>新しいパスワードでログインしてください。</p>
    </Banner>
  ),
} as const;
