import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import { requireStaff } from "@/lib/auth/current";
import { findStaff } from "@/lib/staff/find";
import { roleLabels } from "@/lib/staff/labels";
import { countRecoveryCodes } from "@/lib/staff/recovery-codes";
import { longMoment } from "@/lib/time/format";

export const metadata: Metadata = { title: "自分のアカウント" };

const done: Record<string, string> = {
  password: "パスワードを変更しました。ほかの端末のログインは終わりました。",
};

export default async function AccountPage({ searchParams }: PageProps<"/admin/account">) {
  const staff = await requireStaff("/admin/account");
  const [own, codesLeft, query] = await Promise.all([
    findStaff(staff.id),
    countRecoveryCodes(staff.id),
    searchParams,
  ]);
  return (
    <StaffPage title="自分のアカウント">
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={query.done} sentences={done} />
        <Facts
          facts={[
            { name: "氏名", value: staff.name },
            { name: "メールアドレス", value: staff.email },
            { name: "権限", value: roleLabels[staff.role] },
            { name: "パスワードの変更", value: own && longMoment(own.passwordChangedAt) },
            {
              name: "二段階認証",
              value: own?.totpConfirmedAt
                ? `設定済み（残りの回復コード ${codesLeft}個）`
                : "設定していません。設定をおすすめします。",
            },
          ]}
        />
        <ul className="flex flex-wrap gap-4">
          <li>
            <ButtonLink look="secondary" href="/admin/account/password">
              パスワードを変更する
            </ButtonLink>
          </li>
          {own?.totpConfirmedAt ? (
            <>
              <li>
                <ButtonLink look="secondary" href="/admin/account/recovery-codes">
                  回復コードを作り直す
                </ButtonLink>
              </li>
              <li>
                <ButtonLink look="secondary" href="/admin/account/authenticator">
                  認証アプリを変更する
                </ButtonLink>
              </li>
            </>
          ) : (
            <li>
              <ButtonLink href="/admin/login/two-step?next=/admin/account">二段階認証を設定する</ButtonLink>
            </li>
          )}
        </ul>
        <p>氏名や権限を変えるときは、管理者の職員に依頼してください。</p>
      </div>
    </StaffPage>
  );
}
