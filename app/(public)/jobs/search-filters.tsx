import { button } from "@/components/ui/button";
import { type Choices, type Counted, countOf } from "@/lib/jobs/search/choices";
import { chosenLabels, filterLabels, filterOptions } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import { orderOf, usualOrder } from "@/lib/jobs/search/order";
import { filterNames } from "@/lib/jobs/search-index/filters";

type Props = { search: Search; choices: Choices };

/**
 * The filters of the search, folded: a phone shows one line, and when it is open one line for each filter. <details> works
 * without JavaScript. The look stands on the whole, so that ninety boxes stay light.
 */
export function SearchFilters({ search, choices }: Props) {
  const { filters } = search;
  const set = chosenLabels(filters).length;
  // 職種 says more than 業種, which stays for addresses that have it: every box weighs, on each page of a list.
  const shown = filterNames.filter((name) => name !== "industry" || filters.industry);
  return (
    <details className="mt-3 rounded-8 border border-solid-gray-300 bg-white">
      <summary className="min-h-11 px-4 py-2.5 text-std-16B-170 text-key-900 hover:underline">
        条件で絞り込む{set > 0 && `（${set}つ設定中）`}
      </summary>
      <div className="px-4 pb-5">
        <div className="filters gap-x-8 desktop:grid desktop:grid-cols-2">
          {shown.map((name) => (
            <details key={name} open={Boolean(filters[name])}>
              <summary>
                {filterLabels[name]}
                {filters[name] && <span>{`：${chosenLabels(filters, name).join("、")}`}</span>}
              </summary>
              <fieldset aria-label={filterLabels[name]}>
                {Object.entries(filterOptions[name]).map(([value, label]) => (
                  <label key={value}>
                    <input
                      type="checkbox"
                      name={name}
                      value={value}
                      defaultChecked={filters[name]?.some((one) => one === value)}
                    />
                    {label}
                    <Count of={countOf(choices, name, value)} />
                  </label>
                ))}
              </fieldset>
            </details>
          ))}
        </div>
        {orderOf(search) !== usualOrder(search) && (
          <input type="hidden" name="sort" value={orderOf(search)} />
        )}
        <p className="mt-4 text-solid-gray-700">
          同じ項目でいくつか選ぶと、どれかに合う求人が出ます（働き方・条件は、すべてに合う求人）。数は、いまの条件にそれを選んだときの件数です。
        </p>
        <button type="submit" className={`${button.secondary} mt-4 max-desktop:w-full`}>
          この条件で検索
        </button>
      </div>
    </details>
  );
}

function Count({ of: count }: { of: Counted | undefined }) {
  // 「0件以上」 says nothing.
  if (!count || (count.more && count.total === 0)) return null;
  // One text: React would write a mark between two.
  return <small>{`${count.total.toLocaleString("ja-JP")}件${count.more ? "以上" : ""}`}</small>;
}
