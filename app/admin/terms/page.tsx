import type { Metadata } from "next";
import Link from "next/link";
import { StaffPage } from "@/components/staff/staff-page";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { isAdmin } from "@/lib/staff/is-admin";
import { listTerms } from "@/lib/terms/find";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";

export const metadata: Metadata = { title: "規約" };

const done: Record<string, string> = {
  published: "規約を公開しました。",
  withdrawn: "規約を取り消しました。",
};

export default async function TermsListPage({ searchParams }: PageProps<"/admin/terms">) {
  const staff = await requireStaff("/admin/terms");
  const [versions, query] = await Promise.all([listTerms(), searchParams]);
  const today = japanDate(new Date());
  const current = versions.find(({ effectiveOn }) => effectiveOn <= today);
  return (
    <StaffPage
      title="規約"
      actions={isAdmin(staff) && <ButtonLink href="/admin/terms/new">新規作成</ButtonLink>}
    >
      <DoneBanner done={query.done} sentences={done} />
      <p className="my-6 max-w-[44rem]">
        施行日の0時に、利用・運用規約のページと求職者登録のページが新しい版に替わります。登録済みの方には、次のログインのあとの求職者メニューでお知らせします。
      </p>
      {versions.length === 0 ? (
        <p>公開した版はまだありません。サイトには（案）と書いた規約が出ています。</p>
      ) : (
        <DataTable
          caption="規約の版"
          columns={[
            {
              name: "施行日",
              cell: ({ id, effectiveOn }) => (
                <Link href={`/admin/terms/${id}`} prefetch={false} className="link inline-block py-2">
                  {longDate(effectiveOn)}
                </Link>
              ),
            },
            {
              name: "状態",
              cell: ({ id, effectiveOn }) =>
                effectiveOn > today ? "公開済み（施行前）" : id === current?.id ? "施行中" : "過去の版",
            },
            { name: "変更の要点", cell: ({ summary }) => summary },
            { name: "公開日", cell: ({ publishedAt }) => longDate(japanDate(publishedAt)) },
          ]}
          rows={versions}
          keyOf={({ id }) => id}
        />
      )}
    </StaffPage>
  );
}
