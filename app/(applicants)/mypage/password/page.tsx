import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireApplicant } from "@/lib/auth/current";
import { ChangePasswordForm } from "./form";

export const metadata: Metadata = { title: "パスワード変更" };

export default async function PasswordPage() {
  const applicant = await requireApplicant("/mypage/password");
  return (
    <Page
      title="パスワード変更"
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "メール配信・アカウント設定", href: "/mypage/settings" },
        { label: "パスワード変更" },
      ]}
    >
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <ChangePasswordForm email={applicant.email} askCurrent={passwordNeeded(applicant, new Date())} />
    </Page>
  );
}
