import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { resetTotpAction } from "../../actions";
import { staffCrumbs } from "../../crumbs";
import { findManagedStaff } from "../find";

export const metadata: Metadata = { title: "二段階認証のリセット" };

export default async function ResetTotpPage({ params }: PageProps<"/admin/staff/[id]/two-step">) {
  const person = await findManagedStaff(params, "/two-step");
  return (
    <DeskPage title="二段階認証のリセット" crumbs={staffCrumbs(person, "二段階認証のリセット")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={resetTotpAction} id={person.id} label="リセットする" look="danger">
          <p>
            {person.name}
            さんの認証アプリと回復コードを使えなくします。ログインは終わり、次のログインで設定しなおします。電話などで頼まれたときは、本人であることを確かめてください。
          </p>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
