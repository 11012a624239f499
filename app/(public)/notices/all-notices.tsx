import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { unlessBuilding } from "@/lib/db/unless-building";
import { listNotices } from "@/lib/notices/list";
import { japanDate } from "@/lib/time/japan-day";
import { NoticeList } from "./notice-list";
import { NoticeSearchForm } from "./notice-search-form";
import { ReaderLinks } from "./reader-links";

const path = (page: number) => (page === 1 ? "/notices" : `/notices/page/${page}`);

/** One page of the public お知らせ, newest first. */
export async function AllNotices({ page }: { page: number }) {
  const { rows, total } = await unlessBuilding(() => listNotices(page, new Date()), {
    rows: [],
    total: 0,
  });
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title="お知らせ" crumbs={[{ label: "トップ", href: "/" }, { label: "お知らせ" }]} wide>
      <NoticeSearchForm search={{}} />
      <ReaderLinks />
      <p className="mb-6">
        {total > 0
          ? "合同企業面接会や職業訓練など、お仕事をさがす方への市からのお知らせです。"
          : "現在、お知らせはありません。"}
      </p>
      <NoticeList notices={rows} today={japanDate(new Date())} />
      <p className="mt-6 no-print">
        <a href="/feeds/notices.xml" className="link inline-flex min-h-11 items-center">
          お知らせのRSS
        </a>
      </p>
      <Pagination page={page} total={total} href={path} />
    </Page>
  );
}
