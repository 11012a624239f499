import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireApplicant } from "@/lib/auth/current";
import { DeleteForm } from "./form";

export const metadata: Metadata = { title: "アカウント削除" };

const consequences = [
  "このサイトからこのアカウントの情報が消されます。",
  "このアカウントでログインすることができなくなります。",
  "操作後すぐに自動でログアウトします。",
  "このアカウントのメールアドレスで、新しく求職者登録申請を行えるようになります。",
  "このアカウントのメールアドレスで新しく作成した求職者アカウントは、このアカウントの情報を引き継ぎません。",
];

export default async function DeletePage() {
  const applicant = await requireApplicant("/mypage/delete");
  return (
    <Page
      title="アカウント削除"
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "メール配信・アカウント設定", href: "/mypage/settings" },
        { label: "アカウント削除" },
      ]}
    >
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <h2 className="text-std-20B-160">アカウント削除操作をした場合</h2>
      <ul className="mt-3 mb-8 list-disc space-y-2 ps-6">
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DeleteForm askCurrent={passwordNeeded(applicant, new Date())} />
    </Page>
  );
}
