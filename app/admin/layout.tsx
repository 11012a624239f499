import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { FormsOf } from "@/components/form/form-mark";
import { UnsentForm } from "@/components/form/unsent-form";
import { IdleWarning } from "@/components/layout/idle-warning";
import { formMarkOf } from "@/lib/accounts/form-mark";
import { sessionLengths } from "@/lib/accounts/sessions";
import { currentStaffAdmission } from "@/lib/auth/current";
import { unsentForm } from "@/lib/auth/unsent-form";
import { site } from "@/lib/site";
import { isAdmin } from "@/lib/staff/is-admin";
import { roleLabels } from "@/lib/staff/labels";
import { staffLogoutAction } from "./login/actions";
import { staffMenu } from "./menu";
import { StaffMenu } from "./staff-menu";

export const metadata: Metadata = {
  title: { default: "管理画面", template: `%s | 管理画面 | ${site.name}` },
  robots: { index: false, follow: false },
};

// No gate here: every page and action below has its own.
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const admission = await currentStaffAdmission();
  const unsent = await unsentForm();
  const staff = admission?.outcome === "signed-in" ? admission.staff : undefined;
  const person = admission?.outcome === "at-login" ? admission.person : staff;
  return (
    <FormsOf mark={person && formMarkOf("staff", person.id)}>
      <header className="no-print bg-key-1200 text-white">
        <div className="staff-width flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 py-1">
          <Link href="/admin" prefetch={false} className="flex min-h-11 items-center text-std-17B-170">
            {site.name}　管理画面
          </Link>
          <div className="ms-auto flex flex-wrap items-center gap-x-5">
            <a href="/" className="flex min-h-11 items-center underline">
              サイトを見る
            </a>
            <a href="/manual/staff" className="flex min-h-11 items-center underline">
              マニュアル
            </a>
            {staff && (
              <Link href="/admin/account" prefetch={false} className="flex min-h-11 items-center underline">
                {staff.name}（{roleLabels[staff.role]}）
              </Link>
            )}
            {admission && <LogoutButton />}
          </div>
        </div>
      </header>
      <div
        className={
          staff
            ? "staff-width desktop-admin:grid desktop-admin:grid-cols-[13rem_1fr] desktop-admin:gap-8"
            : ""
        }
      >
        {staff && <StaffMenu items={staffMenu.filter(({ adminOnly }) => !adminOnly || isAdmin(staff))} />}
        <main id="main" tabIndex={-1} className="min-h-[70vh] min-w-0 pb-16 outline-none">
          {unsent ? <UnsentForm {...unsent} /> : children}
        </main>
      </div>
      {staff && <IdleWarning idleMs={sessionLengths.staff.idle} />}
    </FormsOf>
  );
}

function LogoutButton() {
  return (
    <form action={staffLogoutAction}>
      <button type="submit" className="flex min-h-11 cursor-pointer items-center underline">
        ログアウト
      </button>
    </form>
  );
}
