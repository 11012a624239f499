import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { suspendEmployerAction } from "../../actions";
import { employerCrumbs } from "../../crumbs";
import { findDeskEmployer } from "../find";

export const metadata: Metadata = { title: "事業者の停止" };

export default async function SuspendEmployerPage({ params }: PageProps<"/admin/employers/[id]/suspend">) {
  const employer = await findDeskEmployer(params, "/suspend");
  return (
    <DeskPage title="事業者の停止" crumbs={employerCrumbs(employer, "停止")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={suspendEmployerAction} id={employer.id} label="停止する" look="danger">
          <div className="space-y-3">
            <p>「{employer.name}」を停止します。</p>
            <p>
              担当者は全員、次の操作からログインできなくなります。届いているパスワード再発行や招待のメールも使えなくなります。
            </p>
            <p>紹介ページと求人は、一覧、検索、サイトマップ、RSSから、数秒で見えなくなります。</p>
          </div>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
