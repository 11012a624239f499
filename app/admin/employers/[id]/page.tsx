import type { Metadata } from "next";
import { YouthSection } from "@/components/employers/youth-facts";
import { YouthState } from "@/components/employers/youth-state";
import { ConfirmForm } from "@/components/form/confirm-form";
import { StaffPage } from "@/components/staff/staff-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLinks } from "@/components/ui/button-links";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import { employerLabels, employerReading, listingFields } from "@/lib/employers/listing/fields";
import { countOpenJobs } from "@/lib/employers/listing/for-staff";
import { employerStateLabels } from "@/lib/employers/listing/labels";
import { usersOfEmployer } from "@/lib/employers/users/list";
import { longMoment } from "@/lib/time/format";
import { publishEmployerAction } from "../actions";
import { employerPage } from "../record";
import { EmployerUsers } from "./employer-users";

export const metadata: Metadata = { title: "事業者" };

const done: Record<string, string> = {
  saved: "保存しました。",
  published: "公開しました。数秒で、登録事業者のページに載ります。",
  suspended:
    "停止しました。担当者はログインできません。この事業者と、その求人は、サイトのどこにも表示されません。",
  resumed: "再開しました。担当者は、またログインできます。サイトに載せるときは「公開する」を押してください。",
  withdrawn: "取り下げました。この事業者と、その求人は、サイトのどこにも表示されません。",
};

export default async function StaffEmployerPage({
  params,
  searchParams,
}: PageProps<"/admin/employers/[id]">) {
  const [employer, crumbs] = await employerPage(params);
  const { done: param } = await searchParams;
  const openJobs = (await countOpenJobs([employer.id], new Date())).get(employer.id) ?? 0;
  const { id, state } = employer;
  const users = await usersOfEmployer(id);
  const links = [
    { href: `/admin/employers/${id}/edit`, label: "編集する" },
    { href: `/admin/employers/${id}/youth`, label: "青少年雇用情報" },
    { href: `/admin/employers/${id}/files`, label: "ロゴ" },
    { href: `/admin/employers/${id}/photos`, label: "写真" },
    { href: `/admin/jobs?employer=${id}`, label: "求人の一覧" },
    { href: `/admin/jobs/new?employer=${id}`, label: "求人を作る" },
    ...(state === "published"
      ? [
          { href: `/employers/${id}`, label: "公開ページを見る" },
          { href: `/admin/employers/${id}/withdraw`, label: "取り下げる" },
        ]
      : []),
    ...(users.some(({ suspendedAt }) => !suspendedAt)
      ? [{ href: `/admin/employers/${id}/suspend`, label: "停止する" }]
      : []),
    ...(users.some(({ suspendedAt }) => suspendedAt)
      ? [{ href: `/admin/employers/${id}/resume`, label: "再開する" }]
      : []),
    ...(state === "draft" ? [{ href: `/admin/employers/${id}/delete`, label: "下書きを削除する" }] : []),
  ];
  return (
    <StaffPage title={employer.name} crumbs={crumbs()}>
      <div className="max-w-[44rem] space-y-8">
        <DoneBanner done={param} sentences={done} />
        {param === "changed" && (
          <Banner
            look="warning"
            role="alert"
            title="画面を開いたあとに、ほかの職員が変更しました。まだ公開していません。下の内容を確かめてから、もう一度押してください。"
          />
        )}
        <YouthState youth={employer} />
        <ButtonLinks links={links} />
        {/* The version that this page shows is published. */}
        {state !== "published" && (
          <ConfirmForm
            action={publishEmployerAction}
            hidden={{ id, version: employer.version }}
            label="公開する"
          />
        )}
        <Facts
          facts={[
            { name: "番号", value: String(employer.number) },
            { name: "状態", value: employerStateLabels[state] },
            { name: "公開中の求人", value: `${openJobs}件` },
            ...listingFields.map((field) => ({
              name: employerLabels[field],
              value: employerReading(field, employer) || "（なし）",
            })),
            { name: "最後の変更", value: longMoment(employer.updatedAt) },
          ]}
        />
      </div>
      <YouthSection youth={employer} className="max-w-[44rem]" />
      <EmployerUsers users={users} />
    </StaffPage>
  );
}
