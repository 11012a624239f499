import type { Metadata } from "next";
import { FormsOf } from "@/components/form/form-mark";
import { UnsentForm } from "@/components/form/unsent-form";
import { IdleWarning } from "@/components/layout/idle-warning";
import { formMarkOf } from "@/lib/accounts/form-mark";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentEmployerUser } from "@/lib/auth/current";
import { unsentForm } from "@/lib/auth/unsent-form";

export const metadata: Metadata = { robots: { index: false, follow: false } };

// No gate here: every page and every action has its own.
export default async function EmployerLayout({ children }: LayoutProps<"/business">) {
  const user = await currentEmployerUser();
  const unsent = await unsentForm();
  return (
    <FormsOf mark={user && formMarkOf("employer", user.id)}>
      {unsent ? <UnsentForm {...unsent} /> : children}
      {user && !user.remembered && <IdleWarning idleMs={sessionLengths.employer.idle} />}
    </FormsOf>
  );
}
