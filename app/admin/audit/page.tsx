import type { Metadata } from "next";
import { StaffPage } from "@/components/staff/staff-page";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { Unbroken } from "@/components/ui/unbroken";
import { actionLabels, subjectLabels } from "@/lib/audit/labels";
import { listActors, listAudit, serverActor } from "@/lib/audit/list";
import { requireAdmin } from "@/lib/auth/current";
import { longMoment } from "@/lib/time/format";
import { ListFilters } from "../list-filters";
import { Changes } from "./changes";
import { auditList } from "./query";
import { readChanges } from "./read-changes";

export const metadata: Metadata = { title: "操作履歴" };

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  await requireAdmin("/admin/audit");
  const query = auditList.read(await searchParams);
  const { filter, page } = query;
  const [{ rows, total, more }, actors] = await Promise.all([listAudit(filter, page), listActors()]);
  const people = Object.fromEntries(actors.map(({ id, name }) => [id, name]));
  const label = (labels: Record<string, string>, key: string) => labels[key] ?? key;
  return (
    <StaffPage title="操作履歴">
      <ListFilters
        list={auditList}
        query={query}
        options={{ actor: { ...people, [serverActor]: "サーバーの操作" } }}
      />
      <p className="my-4">
        {total.toLocaleString("ja-JP")}件{more && "以上。それより前のものは、日付で絞り込んでください"}
        {filter.id && "（1つの対象の履歴）"}
      </p>
      {rows.length === 0 ? (
        <p>条件に合う履歴はありません。条件を減らして、もう一度お試しください。</p>
      ) : (
        <DataTable
          caption="操作履歴"
          columns={[
            { name: "日時", cell: ({ at }) => <Unbroken>{longMoment(at)}</Unbroken> },
            { name: "職員", cell: ({ actorName }) => <Unbroken>{actorName}</Unbroken> },
            { name: "操作", cell: ({ action }) => <Unbroken>{label(actionLabels, action)}</Unbroken> },
            {
              name: "対象",
              cell: ({ subjectKind, subjectName }) => `${label(subjectLabels, subjectKind)}：${subjectName}`,
            },
            {
              name: "内容",
              cell: (entry) => <Changes changes={readChanges(entry)} />,
            },
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination page={page} total={total} href={(to) => auditList.href({ ...query, page: to })} />
    </StaffPage>
  );
}
