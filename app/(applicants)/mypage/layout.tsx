import { FormsOf } from "@/components/form/form-mark";
import { UnsentForm } from "@/components/form/unsent-form";
import { IdleWarning } from "@/components/layout/idle-warning";
import { formMarkOf } from "@/lib/accounts/form-mark";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentApplicant } from "@/lib/auth/current";
import { unsentForm } from "@/lib/auth/unsent-form";

// No gate here: every page and action below has its own.
export default async function MyPageLayout({ children }: LayoutProps<"/mypage">) {
  const applicant = await currentApplicant();
  const unsent = await unsentForm();
  return (
    <FormsOf mark={applicant && formMarkOf("applicant", applicant.id)}>
      {unsent ? <UnsentForm {...unsent} /> : children}
      {applicant && !applicant.remembered && <IdleWarning idleMs={sessionLengths.applicant.idle} />}
    </FormsOf>
  );
}
