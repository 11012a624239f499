import { choiceLabel, filterLabels } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import { choicesIn, withoutChoice } from "@/lib/jobs/search-index/filters";
import { SearchLink } from "./search-link";

/** The conditions of the search, each with a link to the search without it. */
export function SearchTags({ search }: { search: Search }) {
  const { filters, query, sort } = search;
  const set = choicesIn(filters);
  if (set.length === 0) return null;
  const tags = [
    ...(query ? [{ text: `「${query}」`, left: { ...search, query: "" } }] : []),
    ...set.map((choice) => ({
      text: `${filterLabels[choice.name]}：${choiceLabel(choice)}`,
      left: { ...search, filters: withoutChoice(filters, choice) },
    })),
  ];
  return (
    <ul aria-label="設定中の条件" className="no-print mt-4 flex flex-wrap gap-2">
      {tags.map(({ text, left }) => (
        <li key={text} className="max-w-full">
          <SearchLink
            search={left}
            className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-full border border-key-900 bg-white px-4 text-key-900 hover:bg-key-200 hover:underline"
          >
            <span className="min-w-0">
              {text}
              <span className="sr-only">を外す</span>
            </span>
            <span aria-hidden="true">✕</span>
          </SearchLink>
        </li>
      ))}
      {tags.length > 1 && (
        <li>
          <SearchLink search={sort ? { sort } : {}} className="link inline-flex min-h-11 items-center px-2">
            すべて外す
          </SearchLink>
        </li>
      )}
    </ul>
  );
}
