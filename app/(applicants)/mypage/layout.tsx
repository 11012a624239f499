import { currentApplicant } from "@/lib/auth/current";
import { IdleWarning } from "./idle-warning";

// No gate here: every page and action below asks for itself.
export default async function MyPageLayout({ children }: LayoutProps<"/mypage">) {
  const applicant = await currentApplicant();
  return (
    <>
      {children}
      {applicant && !applicant.remembered && <IdleWarning />}
    </>
  );
}
