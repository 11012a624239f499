import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { listNotices, type NoticeSearch, type Reader } from "@/lib/notices/list";
import type { NoticeSearchField } from "@/lib/notices/search-fields";
import { firstParam } from "@/lib/text/first-param";
import { requestedPage } from "@/lib/text/page-number";
import { japanDate } from "@/lib/time/japan-day";
import { NoticeList } from "../notice-list";
import { NoticeSearchForm } from "../notice-search-form";
import { noticesAddress, ReaderLinks, readerLabels } from "../reader-links";

type Props = PageProps<"/notices/search">;

/** The search that the query of the URL describes. An unknown 対象 is ignored. */
async function readSearch({ searchParams }: Props) {
  const { q, audience, page }: Partial<Record<NoticeSearchField, string | string[]>> = await searchParams;
  const value = firstParam(audience);
  const reader: Reader | undefined = value === "general" || value === "student" ? value : undefined;
  const words = firstParam(q)?.trim().slice(0, 200) || undefined;
  const search: NoticeSearch = { ...(words && { words }), ...(reader && { reader }) };
  return { search, page: requestedPage(page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { search } = await readSearch(props);
  return { title: nameOf(search), robots: { index: false } };
}

export default async function NoticesForPage(props: Props) {
  const { search, page } = await readSearch(props);
  const now = new Date();
  const { rows, total } = await listNotices(page, now, search);
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title="お知らせ" crumbs={[{ label: "トップ", href: "/" }, { label: "お知らせ" }]} wide>
      <NoticeSearchForm key={search.words} search={search} />
      <ReaderLinks search={search} />
      <p className="mb-6" role="status">
        {(search.words || search.reader) && `${nameOf(search)} `}
        {total > 0 ? `${total.toLocaleString("ja-JP")}件` : nothing(search)}
      </p>
      {search.words && (
        <p className="mb-4">
          <a href="/notices" className="link inline-flex min-h-11 items-center">
            お知らせをすべて見る
          </a>
        </p>
      )}
      <NoticeList notices={rows} today={japanDate(now)} />
      <Pagination page={page} total={total} href={(to) => noticesAddress(search, to)} />
    </Page>
  );
}

/** "「面接」を含む学生の方向けのお知らせ" */
function nameOf({ words, reader }: NoticeSearch): string {
  return `${words ? `「${words}」を含む` : ""}${reader ? `${readerLabels[reader]}向けの` : ""}お知らせ`;
}

function nothing({ words }: NoticeSearch): string {
  return words ? "0件。ことばを短くするか、別のことばでお試しください。" : "現在、お知らせはありません。";
}
