import type { Metadata } from "next";
import { loginBanners } from "../banners";
import { Login } from "../login";

export const metadata: Metadata = { title: "パスワードを新しいものに変更しました", robots: { index: false } };

export default function ReissuedPage() {
  return <Login>{loginBanners.reissued}</Login>;
}
