import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterSelect, FilterText } from "@/components/ui/filter-form";
import { requireAdmin } from "@/lib/auth/current";
import { roleLabels } from "@/lib/staff/labels";
import { listStaff, staffPerPage } from "@/lib/staff/list";
import { longMoment } from "@/lib/time/format";
import { ListPage } from "../list-page";
import { staffList, states } from "./query";

export const metadata: Metadata = { title: "職員" };

export default async function StaffListPage({ searchParams }: PageProps<"/admin/staff">) {
  await requireAdmin("/admin/staff");
  const query = staffList.read(await searchParams);
  const { filter, order, page } = query;
  const { staff, total } = await listStaff(filter, order, page);
  return (
    <ListPage
      title="職員"
      list={staffList}
      query={query}
      actions={<ButtonLink href="/admin/staff/new">新規作成</ButtonLink>}
      fields={
        <>
          <FilterText name="words" label="氏名・メールアドレス" value={filter.words} />
          <FilterSelect name="role" label="権限" value={filter.role} options={roleLabels} />
          <FilterSelect name="state" label="状態" value={filter.state} options={states} />
        </>
      }
      rows={staff}
      total={total}
      perPage={staffPerPage}
      unit="人"
      whenEmpty="職員はまだいません。"
      named={{ name: "氏名", of: ({ name }) => name }}
      columns={[
        { name: "メールアドレス", cell: ({ email }) => email },
        { name: "権限", cell: ({ role }) => roleLabels[role] },
        { name: "二段階認証", cell: ({ hasTotp }) => (hasTotp ? "設定済み" : "未設定") },
        { name: "状態", cell: ({ suspendedAt }) => states[suspendedAt ? "suspended" : "active"] },
        {
          name: "最後のログイン",
          cell: ({ lastLoginAt }) => (lastLoginAt ? longMoment(lastLoginAt) : "まだありません"),
        },
      ]}
    />
  );
}
