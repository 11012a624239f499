import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";

export const metadata: Metadata = { title: "権限がありません" };

export default async function DeniedPage() {
  await requireStaff("/admin");
  return (
    <StaffPage title="このページは管理者だけが開けます">
      <p>必要なときは、管理者の職員に依頼してください。</p>
    </StaffPage>
  );
}
