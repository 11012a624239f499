import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireAdmin } from "@/lib/auth/current";
import { staffCrumb } from "../record";
import { AddStaffForm } from "./form";

export const metadata: Metadata = { title: "職員の新規作成" };

export default async function NewStaffPage() {
  await requireAdmin("/admin/staff/new");
  return (
    <StaffPage title="職員の新規作成" crumbs={[staffCrumb, { label: "新規作成" }]}>
      <div className="max-w-[44rem]">
        <AddStaffForm />
      </div>
    </StaffPage>
  );
}
