/** 緊急のお知らせ at the top of every page. Not role="alert": it would interrupt screen readers on every page. */
export function UrgentLine({ line }: { line: { text: string; href: string | null } | undefined }) {
  if (!line) return null;
  return (
    <aside
      aria-label="緊急のお知らせ"
      className="no-print border-b-4 border-error-1 bg-red-50 px-4 py-2 text-center text-solid-gray-900"
    >
      <strong className="me-2 inline-block border-2 border-error-2 bg-white px-2 text-error-2">
        緊急のお知らせ
      </strong>
      {line.text}
      {line.href && (
        <a href={line.href} className="link ms-2 inline-block py-3">
          くわしく見る<span className="sr-only">（緊急のお知らせ）</span>
        </a>
      )}
    </aside>
  );
}
