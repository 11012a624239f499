import type { Reader } from "@/lib/notices/list";

export const readerLabels: Record<Reader, string> = { general: "一般の方", student: "学生の方" };

/** Links to the lists by 対象. Not next/link: its router takes /notices?audience=…, a rewritten address, for the static page /notices. */
export function ReaderLinks({ reader }: { reader?: Reader }) {
  const links = [
    { to: undefined, href: "/notices", label: "すべて" },
    ...(["general", "student"] as const).map((to) => ({
      to,
      href: `/notices?audience=${to}`,
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
