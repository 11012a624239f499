import { notFound } from "next/navigation";
import { Page } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { unlessBuilding } from "@/lib/db/unless-building";
import { listEmployers } from "@/lib/employers/listing/list";
import { EmployerFilter } from "./employer-filter";
import { EmployerList, rowName } from "./employer-list";

const path = (page: number) => (page === 1 ? "/employers" : `/employers/page/${page}`);

/** One page of the 登録事業者 in the order of their readings, with links to where each row of kana begins. */
export async function AllEmployers({ page }: { page: number }) {
  const { rows, total, kanaStarts } = await unlessBuilding(() => listEmployers(page), {
    rows: [],
    total: 0,
    kanaStarts: [],
  });
  if (page > 1 && rows.length === 0) notFound();
  return (
    <Page title="登録事業者" crumbs={[{ label: "トップ", href: "/" }, { label: "登録事業者" }]} wide>
      <p>
        {total > 0
          ? `このサイトに登録している${total.toLocaleString("ja-JP")}の事業者です。名前の五十音順に並んでいます。`
          : "現在、登録している事業者はありません。"}
      </p>
      <KanaNavigation starts={kanaStarts} page={page} />
      <EmployerFilter filters={{}} />
      <EmployerList employers={rows} />
      <p className="mt-8">
        求人を掲載したい事業者の方は
        <a href="/business/register" className="link inline-flex min-h-11 items-center">
          事業者登録
        </a>
        へお進みください。
      </p>
      <Pagination page={page} total={total} href={path} />
    </Page>
  );
}

type Starts = { row: string; page: number | undefined }[];

function KanaNavigation({ starts, page }: { starts: Starts; page: number }) {
  return (
    <nav aria-label="五十音" className="no-print mt-5">
      <ul className="flex flex-wrap gap-2">
        {starts.map(({ row, page: start }) =>
          start ? (
            <li key={row}>
              <a
                href={`${start === page ? "" : path(start)}#row-${row}`}
                aria-label={rowName(row)}
                className="link flex size-11 items-center justify-center rounded-8 border border-key-900"
              >
                {row}
              </a>
            </li>
          ) : (
            <li
              key={row}
              aria-hidden="true"
              className="flex size-11 items-center justify-center rounded-8 border border-solid-gray-200 text-solid-gray-600"
            >
              {row}
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
