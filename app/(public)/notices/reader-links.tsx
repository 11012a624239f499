import type { NoticeSearch, Reader } from "@/lib/notices/list";

export const readerLabels: Record<Reader, string> = { general: "一般の方", student: "学生の方" };

/** Links to the lists by 対象, with the words of the search. Not next/link: its router takes /notices?audience=…, a rewritten address, for the static page /notices. */
export function ReaderLinks({ search: { words, reader } = {} }: { search?: NoticeSearch }) {
  const links = [
    { to: undefined, href: noticesAddress({ words }), label: "すべて" },
    ...(["general", "student"] as const).map((to) => ({
      to,
      href: noticesAddress({ words, reader: to }),
      label: `${readerLabels[to]}向け`,
    })),
  ];
  return (
    <nav aria-label="対象" className="no-print mb-6">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ to, href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={to === reader ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-key-900 px-4 text-key-900 hover:bg-key-200 hover:underline aria-[current]:bg-key-900 aria-[current]:text-white"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** "/notices?q=面接&audience=student&page=2" */
export function noticesAddress({ words, reader }: NoticeSearch, page = 1): string {
  const params = new URLSearchParams({
    ...(words && { q: words }),
    ...(reader && { audience: reader }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `/notices?${params}` : "/notices";
}
