import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { suspendStaffAction } from "../../actions";
import { staffCrumbs } from "../../crumbs";
import { findManagedStaff } from "../find";

export const metadata: Metadata = { title: "職員の停止" };

export default async function SuspendStaffPage({ params }: PageProps<"/admin/staff/[id]/suspend">) {
  const person = await findManagedStaff(params, "/suspend");
  return (
    <DeskPage title="職員の停止" crumbs={staffCrumbs(person, "停止")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={suspendStaffAction} id={person.id} label="停止する" look="danger">
          <p>
            {person.name}
            さんは、すぐに管理画面を使えなくなり、ログインもできなくなります。あとから再開できます。
          </p>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
