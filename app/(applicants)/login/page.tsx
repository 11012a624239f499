import type { Metadata } from "next";
import { Login } from "./login";

export const metadata: Metadata = {
  title: "ログイン",
  description: "求職者メニューにログインします。お知らせメールの設定や登録情報の変更ができます。",
};

export default function LoginPage() {
  return <Login />;
}
