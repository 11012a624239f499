import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { currentApplicant, currentEmployerUser } from "@/lib/auth/current";
import { leadOnSignedIn } from "@/lib/auth/lead-on";
import { firstParam } from "@/lib/text/first-param";
import { Login } from "../login";
import { ClearRole } from "./clear-role";

export const metadata: Metadata = { title: "続けるにはログインしてください", robots: { index: false } };

/** A page that needs a login redirects here; the login leads back to it. */
export default async function LoginAgainPage({ searchParams }: PageProps<"/login/again">) {
  const next = firstParam((await searchParams).next);
  await leadOnSignedIn(next);
  return (
    <Login next={next}>
      <Banner look="info" role="status" title="続けるには、ログインしてください。">
        <p>しばらく操作がないと、自動でログアウトします。ログインすると、続きから操作できます。</p>
      </Banner>
      {!(await currentApplicant()) && !(await currentEmployerUser()) && <ClearRole />}
    </Login>
  );
}
