import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { kanaRows } from "@/lib/employers/listing/kana-rows";
import { type EmployerFilters, filterEmployers } from "@/lib/employers/listing/list";
import type { EmployerSearchField } from "@/lib/employers/listing/search-fields";
import { industries } from "@/lib/site";
import { firstParam } from "@/lib/text/first-param";
import { requestedPage } from "@/lib/text/page-number";
import { EmployerFilter } from "../employer-filter";
import { EmployerList, rowName } from "../employer-list";

type Props = PageProps<"/employers/search">;

export const metadata: Metadata = { title: "登録事業者の絞り込み", robots: { index: false } };

export default async function EmployerSearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const param = (name: EmployerSearchField) => firstParam(params[name]) ?? "";
  // Unknown values are ignored.
  const filters: EmployerFilters = {
    words: param("q").trim().slice(0, 200) || undefined,
    row: kanaRows.find((row) => row === param("kana")),
    industry: industries.find((industry) => industry === param("industry")),
  };
  const page = requestedPage(params.page);
  const { rows, total } = await filterEmployers(filters, page);
  if (page > 1 && rows.length === 0) notFound();
  const conditions = [
    filters.words && `「${filters.words}」`,
    filters.row && rowName(filters.row),
    filters.industry,
  ]
    .filter(Boolean)
    .join("、");
  return (
    <Page
      title="登録事業者"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "登録事業者", href: "/employers" },
        { label: "絞り込み" },
      ]}
      wide
    >
      <EmployerFilter filters={filters} />
      <p className="mt-6" role="status">
        {conditions || "すべて"}の事業者{" "}
        <strong className="text-std-20B-150">{total.toLocaleString("ja-JP")}</strong> 件
      </p>
      <p>
        <a href="/employers" className="link inline-flex min-h-11 items-center">
          絞り込みを外す
        </a>
      </p>
      {total === 0 && (
        <p>当てはまる事業者はありません。名前を短くするか、条件を「すべて」にしてお試しください。</p>
      )}
      <EmployerList employers={rows} />
      <Pagination page={page} total={total} href={(to) => address(filters, to)} />
    </Page>
  );
}

function address({ words, row, industry }: EmployerFilters, page: number): string {
  const params = new URLSearchParams();
  if (words) params.set("q", words);
  if (row) params.set("kana", row);
  if (industry) params.set("industry", industry);
  if (page > 1) params.set("page", String(page));
  return `/employers?${params}`;
}
