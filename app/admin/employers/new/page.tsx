import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { EmployerForm } from "../form";
import { employersCrumb } from "../record";

export const metadata: Metadata = { title: "事業者の作成" };

export default async function NewEmployerPage() {
  await requireStaff("/admin/employers/new");
  return (
    <StaffPage title="事業者の作成" crumbs={[employersCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem]">
        <EmployerForm values={{ id: randomUUID(), version: "0" }} isPublished={false} />
      </div>
    </StaffPage>
  );
}
