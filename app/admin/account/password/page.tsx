import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireStaff } from "@/lib/auth/current";
import { accountCrumbs } from "../crumbs";
import { StaffPasswordForm } from "./form";

export const metadata: Metadata = { title: "パスワード変更" };

export default async function StaffPasswordPage() {
  const staff = await requireStaff("/admin/account/password");
  return (
    <StaffPage title="パスワード変更" crumbs={accountCrumbs("パスワード変更")}>
      <div className="max-w-[44rem]">
        <StaffPasswordForm email={staff.email} askCurrent={passwordNeeded(staff, new Date())} />
      </div>
    </StaffPage>
  );
}
