import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CookiesNeeded } from "@/components/accounts/cookies-needed";
import { hasSessionCookie } from "@/lib/auth/cookies";
import { safeNext } from "@/lib/auth/safe-next";
import { firstParam } from "@/lib/text/first-param";
import { Login } from "../login";

export const metadata: Metadata = { title: "ログインの確認", robots: { index: false } };

/**
 * After a right password from a browser that sent no cookie: only here does it show whether the browser keeps them. With
 * the page of `next` instead, one that refuses them would be asked to log in again and again.
 */
export default async function EnteredPage({ searchParams }: PageProps<"/login/entered">) {
  const next = safeNext(firstParam((await searchParams).next));
  if (await hasSessionCookie()) redirect(next);
  return (
    <Login next={next}>
      <CookiesNeeded />
    </Login>
  );
}
