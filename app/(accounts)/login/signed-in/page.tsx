import type { Metadata } from "next";
import { leadOnSignedIn } from "@/lib/auth/lead-on";
import { ClearRole } from "../again/clear-role";
import { Login } from "../login";

export const metadata: Metadata = { title: "ログイン", robots: { index: false } };

/** The twin of the static login pages for a browser with a session's cookie (lib/accounts/login-pages.ts). */
export default async function SignedInPage() {
  await leadOnSignedIn(undefined);
  // The session has ended: its cookie is still there.
  return (
    <Login>
      <ClearRole />
    </Login>
  );
}
