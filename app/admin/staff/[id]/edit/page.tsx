import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { staffPage } from "../../record";
import { ChangeStaffForm } from "./form";

export const metadata: Metadata = { title: "職員の変更" };

export default async function EditStaffPage({ params }: PageProps<"/admin/staff/[id]/edit">) {
  const [person, crumbs] = await staffPage(params, "edit");
  const { id, version, name, role } = person;
  return (
    <StaffPage title="職員の変更" crumbs={crumbs("変更")}>
      <div className="max-w-[44rem] space-y-8">
        <p>権限を変えると、この職員のログインは終わります。次のログインから、新しい権限になります。</p>
        <ChangeStaffForm values={{ id, version: String(version), name, role }} />
      </div>
    </StaffPage>
  );
}
