import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { resumeEmployerAction } from "../../actions";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";

export const metadata: Metadata = { title: "事業者の再開" };

export default async function ResumeEmployerPage({ params }: PageProps<"/admin/employers/[id]/resume">) {
  const employer = await findDeskEmployer(params, "/resume");
  return (
    <DeskPage title="事業者の再開" crumbs={employerCrumbs(employer, "再開")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={resumeEmployerAction} id={employer.id} label="再開する">
          <div className="space-y-3">
            <p>「{employer.name}」の担当者が、これまでのパスワードで、またログインできるようになります。</p>
            <p>
              紹介ページと求人は、まだ見えません。再開したあと、事業者のページで「公開する」を押してください。
            </p>
          </div>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
