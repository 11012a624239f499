import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireEmployerUser } from "@/lib/auth/current";
import { isLastUser } from "@/lib/employers/users/delete-account";
import { settingsCrumbs } from "../crumbs";
import { DeleteEmployerUserForm } from "./form";

export const metadata: Metadata = { title: "アカウント削除" };

const always = [
  "このサイトからこのアカウントの情報が消されます。",
  "このアカウントでログインすることができなくなります。",
  "操作後すぐに自動でログアウトします。",
  "同じメールアドレスの求職者アカウントがあるときも、そちらはそのまま残ります。",
];
const last = "担当者がほかにいないため、掲載中の求人は取り下げになり、下書きや申請中の求人は消えます。";
const notLast = "求人は、ほかの担当者が引き続き管理します。";

export default async function DeleteEmployerUserPage() {
  const user = await requireEmployerUser("/business/settings/delete");
  const isLast = await isLastUser(user);
  const consequences = user.employerId ? [...always, isLast ? last : notLast] : always;
  return (
    <Page title="アカウント削除" crumbs={settingsCrumbs("アカウント削除")}>
      <WhoseAccount name={[user.employerName, user.name].filter(Boolean).join("　")} />
      <h2 className="text-std-20B-160">アカウント削除操作をした場合</h2>
      <ul className="mt-3 mb-8 list-disc space-y-2 ps-6">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DeleteEmployerUserForm askCurrent={passwordNeeded(user, new Date())} />
    </Page>
  );
}
