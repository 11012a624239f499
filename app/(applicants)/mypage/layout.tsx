import { EndedLogin } from "@/components/form/ended-login";
import { IdleWarning } from "@/components/layout/idle-warning";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentApplicant } from "@/lib/auth/current";
import { endedPost } from "@/lib/auth/ended-post";

// No gate here: every page and action below has its own.
export default async function MyPageLayout({ children }: LayoutProps<"/mypage">) {
  const applicant = await currentApplicant();
  const ended = await endedPost();
  return (
    <>
      {ended ? <EndedLogin {...ended} /> : children}
      {applicant && !applicant.remembered && <IdleWarning idleMs={sessionLengths.applicant.idle} />}
    </>
  );
}
