import type { Metadata } from "next";
import { ConfirmPage } from "@/components/form/confirm-page";
import { resumeEmployerAction } from "../../actions";
import { employerPage } from "../../record";

export const metadata: Metadata = { title: "事業者の再開" };

export default async function ResumeEmployerPage({ params }: PageProps<"/admin/employers/[id]/resume">) {
  const [employer, crumbs] = await employerPage(params, "resume");
  return (
    <ConfirmPage
      title="事業者の再開"
      crumbs={crumbs("再開")}
      action={resumeEmployerAction}
      hidden={{ id: employer.id }}
      label="再開する"
    >
      <p>「{employer.name}」の担当者が、これまでのパスワードで、またログインできるようになります。</p>
      <p>紹介ページと求人は、まだ見えません。再開したあと、事業者のページで「公開する」を押してください。</p>
    </ConfirmPage>
  );
}
