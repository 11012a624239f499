import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { requireAdmin } from "@/lib/auth/current";
import { roleLabels } from "@/lib/staff/labels";
import { listStaff } from "@/lib/staff/list";
import { longMoment } from "@/lib/time/format";
import { ListPage } from "../list-page";
import { staffList, states } from "./query";

export const metadata: Metadata = { title: "職員" };

export default async function StaffListPage({ searchParams }: PageProps<"/admin/staff">) {
  await requireAdmin("/admin/staff");
  const query = staffList.read(await searchParams);
  const { filter, order, page } = query;
  return (
    <ListPage
      title="職員"
      list={staffList}
      query={query}
      actions={<ButtonLink href="/admin/staff/new">新規作成</ButtonLink>}
      found={await listStaff(filter, order, page)}
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
