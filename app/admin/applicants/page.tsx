import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { DeskPage } from "@/components/ui/desk-page";
import { FilterDay, FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Pagination } from "@/components/ui/pagination";
import { attributeLabels } from "@/lib/applicants/labels";
import { type ApplicantOrder, applicantsPerPage, listApplicants } from "@/lib/applicants/list";
import { requireStaff } from "@/lib/auth/current";
import { japanDate, longDate } from "@/lib/calendar";
import { mailWishes, states } from "./labels";
import { applicantsHref, readApplicantQuery } from "./query";

export const metadata: Metadata = { title: "求職者" };

export default async function ApplicantsPage({ searchParams }: PageProps<"/admin/applicants">) {
  await requireStaff("/admin/applicants");
  const params = await searchParams;
  const query = readApplicantQuery(params);
  const { filter, order, page } = query;
  const { applicants, total } = await listApplicants(filter, order, page);
  const heading = (to: ApplicantOrder, label: string, sorted: string) =>
    order === to ? (
      sorted
    ) : (
      <Link
        href={applicantsHref({ ...query, order: to, page: 1 })}
        prefetch={false}
        className="link inline-flex min-h-11 items-center"
      >
        {label}
      </Link>
    );
  return (
    <DeskPage
      title="求職者"
      actions={<ButtonLink href="/admin/applicants/mail">メールが来ない・ログインできない</ButtonLink>}
    >
      {params.done === "deleted" && (
        <Banner look="success" role="status" title="アカウントを削除しました。">
          <p>削除のお知らせメールをご本人にお送りします。</p>
        </Banner>
      )}
      <p className="my-4 max-w-[44rem]">
        メールアドレスは表示しません。メールアドレスから探すときは「メールが来ない・ログインできない」をお使いください。
      </p>
      <FilterForm action="/admin/applicants">
        <FilterText name="handle" label="識別名" value={filter.handle} />
        <FilterSelect name="attribute" label="属性" value={filter.attribute} options={attributeLabels} />
        <FilterSelect name="mail" label="配信希望" value={filter.wantsMail} options={mailWishes} />
        <FilterSelect name="state" label="状態" value={filter.state} options={states} />
        <FilterDay name="from" label="登録日（から）" value={filter.from} />
        <FilterDay name="to" label="登録日（まで）" value={filter.to} />
        {order !== "newest" && <input type="hidden" name="sort" value={order} />}
      </FilterForm>
      <p className="my-4">{total.toLocaleString("ja-JP")}人</p>
      {applicants.length === 0 ? (
        <p>条件に合う求職者はいません。条件を減らして、もう一度お試しください。</p>
      ) : (
        <DataTable
          caption="求職者"
          columns={[
            {
              name: "識別名",
              heading: heading("handle", "識別名", "識別名（ABC順）"),
              cell: ({ id, handle }) => (
                <Link
                  href={`/admin/applicants/${id}`}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  {handle}
                </Link>
              ),
            },
            { name: "属性", cell: ({ attribute }) => attributeLabels[attribute] },
            {
              name: "登録日",
              heading: heading("newest", "登録日", "登録日（新しい順）"),
              cell: ({ createdAt }) => longDate(japanDate(createdAt)),
            },
            { name: "配信希望", cell: ({ wantsMail }) => mailWishes[wantsMail ? "yes" : "no"] },
            { name: "状態", cell: ({ suspendedAt }) => states[suspendedAt ? "suspended" : "active"] },
          ]}
          rows={applicants}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / applicantsPerPage)}
        href={(to) => applicantsHref({ ...query, page: to })}
      />
    </DeskPage>
  );
}
