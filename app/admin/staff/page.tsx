import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { requireAdmin } from "@/lib/auth/current";
import { longMoment } from "@/lib/calendar";
import { roleLabels } from "@/lib/staff/labels";
import { listStaff, type StaffOrder, staffPerPage } from "@/lib/staff/list";
import { readStaffQuery, staffHref } from "./query";

export const metadata: Metadata = { title: "職員" };

const states = { active: "利用中", suspended: "停止中" } as const;

export default async function StaffListPage({ searchParams }: PageProps<"/admin/staff">) {
  await requireAdmin("/admin/staff");
  const query = readStaffQuery(await searchParams);
  const { filter, order, page } = query;
  const { staff, total } = await listStaff(filter, order, page);
  const heading = (to: StaffOrder, label: string) =>
    order === to ? (
      <span>{label}順</span>
    ) : (
      <Link
        href={staffHref({ ...query, order: to, page: 1 })}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {label}
      </Link>
    );
  return (
    <DeskPage title="職員" actions={<ButtonLink href="/admin/staff/new">新規作成</ButtonLink>}>
      <FilterForm action="/admin/staff">
        <FilterText name="q" label="氏名・メールアドレス" value={filter.words} />
        <FilterSelect name="role" label="権限" value={filter.role} options={roleLabels} />
        <FilterSelect name="state" label="状態" value={filter.state} options={states} />
        {order !== "name" && <input type="hidden" name="sort" value={order} />}
      </FilterForm>
      <p className="my-4">{total}人</p>
      {staff.length === 0 ? (
        <p>条件に合う職員はいません。条件を減らして、もう一度お試しください。</p>
      ) : (
        <DataTable
          caption="職員"
          columns={[
            {
              name: "氏名",
              heading: heading("name", "氏名"),
              cell: ({ id, name }) => (
                <Link
                  href={`/admin/staff/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {name}
                </Link>
              ),
            },
            { name: "メールアドレス", cell: ({ email }) => email },
            { name: "権限", cell: ({ role }) => roleLabels[role] },
            { name: "二段階認証", cell: ({ hasTotp }) => (hasTotp ? "設定済み" : "未設定") },
            { name: "状態", cell: ({ suspendedAt }) => (suspendedAt ? states.suspended : states.active) },
            {
              name: "最後のログイン",
              heading: heading("login", "最後のログイン"),
              cell: ({ lastLoginAt }) => (lastLoginAt ? longMoment(lastLoginAt) : "まだありません"),
            },
          ]}
          rows={staff}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / staffPerPage)}
        href={(to) => staffHref({ ...query, page: to })}
      />
    </DeskPage>
  );
}
