import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireEmployerUser } from "@/lib/auth/current";
import { settingsCrumbs } from "../crumbs";
import { ChangeEmployerUserPasswordForm } from "./form";

export const metadata: Metadata = { title: "パスワード変更" };

export default async function EmployerPasswordPage() {
  const user = await requireEmployerUser("/business/settings/password");
  return (
    <Page title="パスワード変更" crumbs={settingsCrumbs("パスワード変更")}>
      <WhoseAccount name={[user.employerName, user.name].filter(Boolean).join("　")} />
      <ChangeEmployerUserPasswordForm email={user.email} askCurrent={passwordNeeded(user, new Date())} />
    </Page>
  );
}
