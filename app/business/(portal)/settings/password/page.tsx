import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireBusinessAccount } from "@/lib/auth/current";
import { settingsCrumbs } from "../crumbs";
import { ChangeBusinessPasswordForm } from "./form";

export const metadata: Metadata = { title: "パスワード変更" };

export default async function BusinessPasswordPage() {
  const account = await requireBusinessAccount("/business/settings/password");
  return (
    <Page title="パスワード変更" crumbs={settingsCrumbs("パスワード変更")}>
      <ChangeBusinessPasswordForm email={account.email} askCurrent={passwordNeeded(account, new Date())} />
    </Page>
  );
}
