import type { Search, SortOrder } from "@/lib/jobs/search";
import { sortLabels } from "./filter-labels";
import { SearchLink } from "./search-link";

export function SortLinks({ search }: { search: Search }) {
  return (
    <nav aria-label="並べ替え" className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {(Object.keys(sortLabels) as SortOrder[]).map((sort) => (
          <li key={sort}>
            {sort === search.sort ? (
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
      </ul>
      {search.sort === "wage" && (
        <p className="text-solid-gray-700">
          日給は8時間、月給は165時間、年俸は2,000時間で割り、時給に直して並べた目安です。
        </p>
      )}
    </nav>
  );
}
