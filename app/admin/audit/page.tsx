import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterDay, FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { Unbroken } from "@/components/ui/unbroken";
import { actionLabels, subjectLabels } from "@/lib/audit/labels";
import { entriesPerPage, listActors, listAudit, serverActor } from "@/lib/audit/list";
import { readChanges } from "@/lib/audit/readable";
import { requireAdmin } from "@/lib/auth/current";
import { longMoment } from "@/lib/time/format";
import { Changes } from "./changes";
import { auditHref, readAuditQuery } from "./query";

export const metadata: Metadata = { title: "操作履歴" };

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  await requireAdmin("/admin/audit");
  const query = readAuditQuery(await searchParams);
  const { filter, page } = query;
  const [{ entries, total, more }, actors] = await Promise.all([listAudit(filter, page), listActors()]);
  const people = Object.fromEntries(actors.map(({ id, name }) => [id, name]));
  const label = (labels: Record<string, string>, key: string) => labels[key] ?? key;
  return (
    <DeskPage title="操作履歴">
      <FilterForm action="/admin/audit">
        <FilterSelect
          name="actor"
          label="職員"
          value={filter.actor}
          options={{ ...people, [serverActor]: "サーバーの操作" }}
        />
        <FilterSelect name="subject" label="対象" value={filter.subject} options={subjectLabels} />
        <FilterSelect name="action" label="操作" value={filter.action} options={actionLabels} />
        <FilterDay name="from" label="この日から" value={filter.from} />
        <FilterDay name="to" label="この日まで" value={filter.to} />
        {filter.subjectId && <input type="hidden" name="id" value={filter.subjectId} />}
      </FilterForm>
      <p className="my-4">
        {total.toLocaleString("ja-JP")}件{more && "以上。それより前のものは、日付で絞り込んでください"}
        {filter.subjectId && "（1つの対象の履歴）"}
      </p>
      {entries.length === 0 ? (
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
              cell: ({ before, after }) => <Changes changes={readChanges(before, after)} />,
            },
          ]}
          rows={entries}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / entriesPerPage)}
        href={(to) => auditHref({ filter, page: to })}
      />
    </DeskPage>
  );
}
