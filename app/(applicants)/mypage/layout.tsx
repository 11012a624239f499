import { IdleWarning } from "@/components/layout/idle-warning";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentApplicant } from "@/lib/auth/current";

// No gate here: every page and action below asks for itself.
export default async function MyPageLayout({ children }: LayoutProps<"/mypage">) {
  const applicant = await currentApplicant();
  return (
    <>
      {children}
      {applicant && !applicant.remembered && <IdleWarning idleMs={sessionLengths.applicant.idle} />}
    </>
  );
}
