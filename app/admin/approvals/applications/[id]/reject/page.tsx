import type { Metadata } from "next";
import { DeskPage } from "@/components/ui/desk-page";
import { applicationCrumbs } from "../crumbs";
import { findDeskApplication } from "../find";
import { RejectForm } from "../form";

export const metadata: Metadata = { title: "申請の却下" };

type Props = PageProps<"/admin/approvals/applications/[id]/reject">;

export default async function RejectApplicationPage({ params }: Props) {
  const application = await findDeskApplication(params, "/reject");
  return (
    <DeskPage title="申請の却下" crumbs={applicationCrumbs(application, "却下")}>
      <div className="max-w-[44rem] space-y-6">
        <p>「{application.name}」の事業者登録の申請です。</p>
        <p>
          この申請を断ります。担当者は、もう一度申請することはできません。直せばよいときは、差し戻しを選んでください。
        </p>
        <RejectForm id={application.id} version={application.version} />
      </div>
    </DeskPage>
  );
}
