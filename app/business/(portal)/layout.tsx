import type { Metadata } from "next";
import { IdleWarning } from "@/components/layout/idle-warning";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentBusinessAccount } from "@/lib/auth/current";

export const metadata: Metadata = { robots: { index: false, follow: false } };

// No gate here: every page and action below asks for itself.
export default async function BusinessLayout({ children }: LayoutProps<"/business">) {
  const account = await currentBusinessAccount();
  return (
    <>
      {children}
      {account && !account.remembered && <IdleWarning idleMs={sessionLengths.employer.idle} />}
    </>
  );
}
