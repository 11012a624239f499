import type { Metadata } from "next";
import { EndedLogin } from "@/components/form/ended-login";
import { IdleWarning } from "@/components/layout/idle-warning";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentEmployerUser } from "@/lib/auth/current";
import { endedPost } from "@/lib/auth/ended-post";

export const metadata: Metadata = { robots: { index: false, follow: false } };

// No gate here: every page and every action has its own.
export default async function EmployerLayout({ children }: LayoutProps<"/business">) {
  const user = await currentEmployerUser();
  const ended = await endedPost();
  return (
    <>
      {ended ? <EndedLogin {...ended} /> : children}
      {user && !user.remembered && <IdleWarning idleMs={sessionLengths.employer.idle} />}
    </>
  );
}
