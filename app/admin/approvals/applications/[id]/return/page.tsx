import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { applicationCrumbs } from "../crumbs";
import { findDeskApplication } from "../find";
import { ReturnForm } from "../form";

export const metadata: Metadata = { title: "申請の差し戻し" };

type Props = PageProps<"/admin/approvals/applications/[id]/return">;

export default async function ReturnApplicationPage({ params }: Props) {
  const application = await findDeskApplication(params, "/return");
  return (
    <DeskPage title="申請の差し戻し" crumbs={applicationCrumbs(application, "差し戻し")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{application.name}」の事業者登録の申請です。</p>
        <p>担当者が内容を直して、もう一度申請できるようにします。どこをどう直せばよいかを書いてください。</p>
        <ReturnForm id={application.id} version={application.version} />
      </div>
    </DeskPage>
  );
}
