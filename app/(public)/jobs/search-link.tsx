import type { ReactNode } from "react";

/**
 * A link to a search. Not next/link: its router knows /jobs as a static page and would show that one, whatever stands
 * behind the question mark.
 */
export function SearchLink({
  query,
  className,
  children,
}: {
  query: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <a href={`/jobs?${new URLSearchParams({ q: query })}`} className={className}>
      {children}
    </a>
  );
}
