import type { NoticeSummary } from "@/lib/notices/list";

/** Links to the next newer and the next older お知らせ. */
export function NeighbourLinks({ newer, older }: Record<"newer" | "older", NoticeSummary | undefined>) {
  const links = [
    { label: "次のお知らせ", notice: newer },
    { label: "前のお知らせ", notice: older },
  ];
  if (!newer && !older) return null;
  return (
    <nav aria-label="前後のお知らせ" className="no-print mt-12 border-t border-solid-gray-300 pt-2">
      <ul>
        {links.map(
          ({ label, notice }) =>
            notice && (
              <li key={label}>
                <a href={`/notices/${notice.id}`} className="link inline-block py-2.5">
                  {label}：{notice.title}
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
