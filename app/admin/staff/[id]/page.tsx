import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import type { StaffFacts } from "@/lib/staff/find";
import { roleLabels } from "@/lib/staff/labels";
import { longMoment } from "@/lib/time/format";
import { staffPage } from "../record";

export const metadata: Metadata = { title: "職員の登録" };

const done: Record<string, string> = {
  changed: "変更しました。",
  reset: "二段階認証をリセットしました。次のログインで、設定しなおします。",
  suspended: "停止しました。この職員のログインは終わりました。",
  resumed: "再開しました。",
};

export default async function StaffAccountPage({ params, searchParams }: PageProps<"/admin/staff/[id]">) {
  const [person, crumbs, admin] = await staffPage(params);
  return (
    <StaffPage title={person.name} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={(await searchParams).done} sentences={done} />
        <Facts
          facts={[
            { name: "メールアドレス", value: person.email },
            { name: "権限", value: roleLabels[person.role] },
            {
              name: "状態",
              value: person.suspendedAt ? `停止中（${longMoment(person.suspendedAt)}から）` : "利用中",
            },
            {
              name: "パスワード",
              value: person.mustChangePassword ? "初期パスワードのまま" : "本人が設定済み",
            },
            { name: "二段階認証", value: person.totpConfirmedAt ? "設定済み" : "未設定" },
            {
              name: "最後のログイン",
              value: person.lastLoginAt ? longMoment(person.lastLoginAt) : "まだありません",
            },
            { name: "登録", value: longMoment(person.createdAt) },
          ]}
        />
        {admin.id === person.id ? (
          <p>
            これはあなたの登録です。権限の変更や停止は、ほかの管理者が行います。パスワードと二段階認証は「自分のアカウント」で変更できます。
          </p>
        ) : (
          <Steps person={person} />
        )}
        <p>
          <ButtonLink look="secondary" href={`/admin/audit?subject=staff&id=${person.id}`}>
            この職員の登録の履歴
          </ButtonLink>
        </p>
      </div>
    </StaffPage>
  );
}

function Steps({ person }: { person: StaffFacts }) {
  const steps = [
    { page: "edit", label: "氏名と権限の変更" },
    { page: "password", label: "初期パスワードの再発行" },
    ...(person.totpConfirmedAt ? [{ page: "two-step", label: "二段階認証のリセット" }] : []),
    person.suspendedAt ? { page: "resume", label: "再開" } : { page: "suspend", label: "停止" },
  ];
  return (
    <ul className="flex flex-wrap gap-4">
      {steps.map(({ page, label }) => (
        <li key={page}>
          <ButtonLink look="secondary" href={`/admin/staff/${person.id}/${page}`}>
            {label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
