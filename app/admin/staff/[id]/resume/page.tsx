import type { Metadata } from "next";
import { ConfirmForm } from "@/components/form/confirm-form";
import { DeskPage } from "@/components/ui/desk-page";
import { resumeStaffAction } from "../../actions";
import { staffCrumbs } from "../../crumbs";
import { findManagedStaff } from "../find";

export const metadata: Metadata = { title: "職員の再開" };

export default async function ResumeStaffPage({ params }: PageProps<"/admin/staff/[id]/resume">) {
  const person = await findManagedStaff(params, "/resume");
  return (
    <DeskPage title="職員の再開" crumbs={staffCrumbs(person, "再開")}>
      <div className="max-w-[44rem]">
        <ConfirmForm action={resumeStaffAction} id={person.id} label="再開する">
          <p>
            {person.name}
            さんは、前と同じパスワードと二段階認証で、またログインできるようになります。
          </p>
        </ConfirmForm>
      </div>
    </DeskPage>
  );
}
