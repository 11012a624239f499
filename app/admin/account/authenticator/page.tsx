import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { accountCrumbs } from "../crumbs";
import { LeaveAuthenticatorForm } from "./form";

export const metadata: Metadata = { title: "認証アプリの変更" };

export default async function AuthenticatorPage() {
  await requireStaff("/admin/account/authenticator");
  return (
    <StaffPage title="認証アプリの変更" crumbs={accountCrumbs("認証アプリの変更")}>
      <div className="max-w-[44rem]">
        <LeaveAuthenticatorForm />
      </div>
    </StaffPage>
  );
}
