import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { NoticeForm } from "../form";
import { noticesCrumb } from "../record";

export const metadata: Metadata = { title: "お知らせの作成" };

export default async function NewNoticePage() {
  await requireStaff("/admin/notices/new");
  return (
    <StaffPage title="お知らせの作成" crumbs={[noticesCrumb, { label: "作成" }]}>
      <div className="max-w-[44rem]">
        <NoticeForm values={{ id: randomUUID(), version: "0", audience: "everyone" }} isPublished={false} />
      </div>
    </StaffPage>
  );
}
