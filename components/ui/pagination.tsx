import { rowsPerPage } from "@/lib/text/page-number";

/** `total`: rows of the whole list. */
type Props = { page: number; total: number; href: (page: number) => string };

export function Pagination({ page, total, href }: Props) {
  const pages = Math.ceil(total / rowsPerPage);
  if (pages <= 1) return null;
  return (
    <nav aria-label="ページ" className="mt-8 flex items-center justify-between gap-2 no-print">
      <Step to={page > 1 ? href(page - 1) : undefined} label="前へ" />
      <p>
        <span className="sr-only">全{pages}ページ中</span>
        {page} / {pages}
        <span className="sr-only">ページ目</span>
      </p>
      <Step to={page < pages ? href(page + 1) : undefined} label="次へ" />
    </nav>
  );
}

// Without a page before or after, an empty space keeps the layout.
function Step({ to, label }: { to: string | undefined; label: string }) {
  if (!to) return <span className="w-24" />;
  return (
    // Not next/link: its router takes /jobs?q=…&page=2, a rewritten search, for the static page /jobs.
    <a
      href={to}
      className="inline-flex min-h-11 w-24 items-center justify-center rounded-8 border border-key-900 text-key-900 hover:bg-key-200 hover:underline"
    >
      {label}
    </a>
  );
}
