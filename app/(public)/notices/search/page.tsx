import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { listNotices, type Reader } from "@/lib/notices/list";
import type { NoticeSearchField } from "@/lib/notices/search-fields";
import { firstParam } from "@/lib/text/first-param";
import { requestedPage } from "@/lib/text/page-number";
import { NoticeList } from "../notice-list";
import { ReaderLinks, readerLabels } from "../reader-links";

type Props = PageProps<"/notices/search">;

/** The search that the query of the URL describes. An unknown 対象 is ignored. */
async function readSearch({ searchParams }: Props) {
  const { audience, page }: Partial<Record<NoticeSearchField, string | string[]>> = await searchParams;
  const value = firstParam(audience);
  const reader: Reader | undefined = value === "general" || value === "student" ? value : undefined;
  return { reader, page: requestedPage(page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await readSearch(props);
  return { title: reader ? `${readerLabels[reader]}向けのお知らせ` : "お知らせ", robots: { index: false } };
}

export default async function NoticesForPage(props: Props) {
  const { reader, page } = await readSearch(props);
  const { rows, total } = await listNotices(page, new Date(), reader);
  if (page > 1 && rows.length === 0) notFound();
  const href = (to: number) =>
    `/notices?${new URLSearchParams({ ...(reader && { audience: reader }), page: String(to) })}`;
  return (
    <Page title="お知らせ" crumbs={[{ label: "トップ", href: "/" }, { label: "お知らせ" }]} wide>
      <ReaderLinks reader={reader} />
      <p className="mb-6" role="status">
        {reader && `${readerLabels[reader]}向けのお知らせ `}
        {total > 0 ? `${total.toLocaleString("ja-JP")}件` : "現在、お知らせはありません。"}
      </p>
      <NoticeList notices={rows} />
      <Pagination page={page} total={total} href={href} />
    </Page>
  );
}
