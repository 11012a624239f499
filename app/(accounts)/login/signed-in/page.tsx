import type { Metadata } from "next";
import { leadOnSignedIn } from "@/lib/auth/lead-on";
import { firstParam } from "@/lib/text/first-param";
import { ClearRole } from "../again/clear-role";
import { loginBanners } from "../banners";
import { Login } from "../login";

export const metadata: Metadata = { title: "ログイン", robots: { index: false } };

/** The twin of the static login pages for a browser with a session's cookie (lib/accounts/login-pages.ts). */
export default async function SignedInPage({ searchParams }: PageProps<"/login/signed-in">) {
  await leadOnSignedIn(undefined);
  const said = firstParam((await searchParams).said);
  // The session has ended, and its cookie is still there: after a 再発行, for instance, which ends every session.
  return (
    <Login>
      {said === "reissued" || said === "signed-out" ? loginBanners[said] : undefined}
      <ClearRole />
    </Login>
  );
}
