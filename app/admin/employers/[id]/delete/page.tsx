import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskPage } from "@/components/ui/desk-page";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";
import { DeleteEmployerForm } from "./form";

export const metadata: Metadata = { title: "事業者の削除" };

export default async function DeleteEmployerPage({ params }: PageProps<"/admin/employers/[id]/delete">) {
  const employer = await findDeskEmployer(params, "/delete");
  if (employer.state !== "draft") notFound();
  return (
    <DeskPage title="事業者の削除" crumbs={employerCrumbs(employer, "削除")}>
      <div className="max-w-[44rem] space-y-6">
        <p>下書き「{employer.name}」を削除します。ロゴも削除します。</p>
        <p>元に戻すことはできません。書かれていたことは、操作履歴に残ります。</p>
        <DeleteEmployerForm id={employer.id} />
      </div>
    </DeskPage>
  );
}
