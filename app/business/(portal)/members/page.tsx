import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmForm } from "@/components/form/confirm-form";
import { Banner } from "@/components/ui/banner";
import { DataTable } from "@/components/ui/data-table";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { openInvitations, usersOfEmployer } from "@/lib/employers/users/list";
import { longMoment } from "@/lib/time/format";
import { withdrawInvitationAction } from "./actions";
import { InviteForm } from "./form";

export const metadata: Metadata = { title: "担当者の一覧・招待" };

export default async function EmployerUsersPage({ searchParams }: PageProps<"/business/members">) {
  const user = await requireApprovedEmployerUser("/business/members");
  const [{ done }, users, invitations] = await Promise.all([
    searchParams,
    usersOfEmployer(user.employerId),
    openInvitations(user.employerId, new Date()),
  ]);
  return (
    <Page
      title="担当者の一覧・招待"
      crumbs={[{ label: "メニュー", href: "/business" }, { label: "担当者の一覧・招待" }]}
      wide
    >
      {done === "invited" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="招待のメールを送りました。">
            <p>メールのURLは、送信から24時間使えます。届かないときは、もう一度お送りください。</p>
          </Banner>
        </div>
      )}
      {done === "removed" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="担当者から外しました。" />
        </div>
      )}
      {done === "withdrawn" && (
        <div className="mb-6">
          <Banner look="success" role="status" title="招待を取り消しました。">
            <p>届いているメールのURLは、もう使えません。</p>
          </Banner>
        </div>
      )}
      <p className="mb-4">担当者は、どなたも同じように求人を管理し、ほかの方を招待できます。</p>
      <DataTable
        caption="担当者"
        columns={[
          { name: "お名前", cell: ({ id, name }) => (id === user.id ? `${name}（あなた）` : name) },
          { name: "メールアドレス", cell: ({ email }) => <span className="break-all">{email}</span> },
          {
            name: "最後のログイン",
            cell: ({ lastLoginAt }) => (lastLoginAt ? longMoment(lastLoginAt) : "まだありません"),
          },
          {
            name: "操作",
            cell: ({ id, name }) =>
              id === user.id ? (
                "－"
              ) : (
                <Link
                  href={`/business/members/${id}`}
                  prefetch={false}
                  aria-label={`${name}さんを担当者から外す`}
                  className="link inline-flex min-h-11 items-center"
                >
                  担当者から外す
                </Link>
              ),
          },
        ]}
        rows={users}
        keyOf={({ id }) => id}
      />
      {invitations.length > 0 && (
        <>
          <SectionTitle>招待中の方</SectionTitle>
          <p className="mb-4">
            招待は、招待した方が担当者から外れるか、パスワードを変更すると、取り消されます。
          </p>
          <DataTable
            caption="招待中の方"
            columns={[
              { name: "メールアドレス", cell: ({ email }) => <span className="break-all">{email}</span> },
              { name: "招待した方", cell: ({ inviter }) => inviter ?? "－" },
              { name: "招待した日時", cell: ({ createdAt }) => longMoment(createdAt) },
              {
                name: "操作",
                cell: ({ id }) => (
                  <ConfirmForm
                    action={withdrawInvitationAction}
                    hidden={{ id }}
                    label="招待を取り消す"
                    look="secondary"
                    inRow
                  />
                ),
              },
            ]}
            rows={invitations}
            keyOf={({ id }) => id}
          />
        </>
      )}
      <SectionTitle>担当者を招待する</SectionTitle>
      <div className="max-w-[44rem]">
        <InviteForm />
      </div>
    </Page>
  );
}
