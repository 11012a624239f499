import { type Search, type SearchRelaxation, without } from "@/lib/jobs/search";
import { filterLabels, valueLabel } from "../filter-labels";
import { SearchLink } from "../search-link";

type Props = { search: Search; words: string[]; relaxations: SearchRelaxation[] };

/** For a search without hits: links to searches that find something. */
export function NothingFound({ search, words, relaxations }: Props) {
  return (
    <section aria-labelledby="advice" className="mt-4 max-w-[44rem] border-t border-solid-gray-300 pt-5">
      <h2 id="advice" className="text-std-18B-160">
        見つからないときは
      </h2>
      <ul className="mt-2 list-disc space-y-1 ps-6">
        {relaxations.map(({ drop, total, more }) => (
          <li key={drop}>
            <SearchLink search={without(search, drop)} className="link inline-block py-2">
              {nameOf(search, drop)}を外す
            </SearchLink>
            と、{total.toLocaleString("ja-JP")}件{more && "以上"}見つかります
          </li>
        ))}
        {words.length > 1 && (
          <li>
            ことばを減らす：
            {words.map((word) => (
              <SearchLink
                key={word}
                search={{ ...search, query: word }}
                className="link me-4 inline-block py-2"
              >
                「{word}」だけでさがす
              </SearchLink>
            ))}
          </li>
        )}
        {words.length > 0 && (
          <>
            <li>短いことばや別の言い方にする（例：「経理」を「事務」、「ドライバー」を「運転」）</li>
            <li>ひらがなとカタカナ、全角と半角は、どちらでも同じように見つかります</li>
          </>
        )}
        <li>
          <a href="/jobs" className="link inline-block py-2">
            すべての求人を新しい順に見る
          </a>
        </li>
      </ul>
    </section>
  );
}

function nameOf({ query, filters }: Search, drop: SearchRelaxation["drop"]): string {
  if (drop === "filters") return "すべての条件";
  return drop === "query" ? `ことば「${query}」` : `${filterLabels[drop]}「${valueLabel(filters, drop)}」`;
}
