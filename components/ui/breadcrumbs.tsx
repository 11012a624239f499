export type Crumb = { label: string; href?: string };

/** The last crumb is the page itself and has no link. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="現在位置" className="no-print">
      <ol className="flex flex-wrap items-center gap-x-2 text-dns-16N-130">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex items-center gap-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-solid-gray-600">
                &gt;
              </span>
            )}
            {href ? (
              <a href={href} className="link inline-flex min-h-11 min-w-11 items-center justify-center">
                {label}
              </a>
            ) : (
              <span aria-current="page" className="inline-flex min-h-11 items-center">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
