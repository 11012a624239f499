import { sortLabels } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import { orderOf, type SortOrder } from "@/lib/jobs/search/order";
import { SearchLink } from "./search-link";

export function SortLinks({ search }: { search: Search }) {
  const sorts = (Object.keys(sortLabels) as SortOrder[]).filter((sort) => sort !== "fit" || search.query);
  return (
    <nav aria-label="並べ替え" className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {sorts.map((sort) => (
          <li key={sort}>
            {sort === orderOf(search) ? (
              <span aria-current="true" className="inline-flex min-h-11 items-center font-bold">
                {sortLabels[sort]}
              </span>
            ) : (
              <SearchLink search={{ ...search, sort }} className="link inline-flex min-h-11 items-center">
                {sortLabels[sort]}
              </SearchLink>
            )}
          </li>
        ))}
        <li>
          <a href="/jobs/order" className="link inline-flex min-h-11 items-center text-solid-gray-700">
            並べ方について
          </a>
        </li>
      </ul>
    </nav>
  );
}
