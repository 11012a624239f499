import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { requireStaff } from "@/lib/auth/current";
import { HelpdeskSearchForm } from "./form";

export const metadata: Metadata = { title: "メールが来ない・ログインできない" };

export default async function HelpdeskMailPage() {
  await requireStaff("/admin/applicants/mail");
  return (
    <StaffPage
      title="メールが来ない・ログインできない"
      crumbs={[{ label: "求職者", href: "/admin/applicants" }, { label: "メールが来ない・ログインできない" }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <p>
          お電話の方のメールアドレスか識別名を入力すると、登録の状態、お送りしたメールの結果、お伝えすることが分かります。
        </p>
        <p>調べたことは操作履歴に残ります。メールアドレスは、URLにも操作履歴にも残りません。</p>
        <HelpdeskSearchForm />
      </div>
    </StaffPage>
  );
}
