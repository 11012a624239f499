import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { Login } from "../login";

export const metadata: Metadata = { title: "パスワードを新しいものに変更しました", robots: { index: false } };

export default function ReissuedPage() {
  return (
    <Login>
      <Banner look="success" role="status" title="パスワードを新しいものに変更しました。">
        <p>新しいパスワードでログインしてください。</p>
      </Banner>
    </Login>
  );
}
