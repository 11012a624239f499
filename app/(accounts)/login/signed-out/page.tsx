import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { Login } from "../login";

export const metadata: Metadata = { title: "ログアウトしました", robots: { index: false } };

export default function SignedOutPage() {
  return (
    <Login>
      <Banner look="success" role="status" title="ログアウトしました。">
        <p>共用の端末をお使いのときは、ブラウザーを閉じてください。</p>
      </Banner>
    </Login>
  );
}
