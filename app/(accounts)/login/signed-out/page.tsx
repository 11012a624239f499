import type { Metadata } from "next";
import { loginBanners } from "../banners";
import { Login } from "../login";

export const metadata: Metadata = { title: "ログアウトしました", robots: { index: false } };

export default function SignedOutPage() {
  return <Login>{loginBanners["signed-out"]}</Login>;
}
