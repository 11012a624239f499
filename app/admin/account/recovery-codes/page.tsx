import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { accountCrumbs } from "../crumbs";
import { RenewCodesForm } from "./form";

export const metadata: Metadata = { title: "回復コードの作り直し" };

export default async function RecoveryCodesPage() {
  await requireStaff("/admin/account/recovery-codes");
  return (
    <StaffPage title="回復コードの作り直し" crumbs={accountCrumbs("回復コードの作り直し")}>
      <div className="max-w-[44rem]">
        <RenewCodesForm />
      </div>
    </StaffPage>
  );
}
