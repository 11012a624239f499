import type { Metadata } from "next";
import { Login } from "./login";

export const metadata: Metadata = {
  title: "ログイン",
  description:
    "求職者メニュー、事業者メニューにログインします。お知らせメールの設定や、事業者の情報の管理ができます。",
};

export default function LoginPage() {
  return <Login />;
}
