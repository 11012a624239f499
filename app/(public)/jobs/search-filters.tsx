import { button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input";
import { filterNames, hourlySteps } from "@/lib/jobs/filters";
import type { Search } from "@/lib/jobs/search";
import { filterLabels, filterOptions } from "./filter-labels";

/** The filters of the search, folded: the summary says how many are set. <details> works without JavaScript. */
export function SearchFilters({ search: { filters, sort } }: { search: Search }) {
  const set = filterNames.filter((name) => filters[name]).length;
  return (
    <details className="mt-3 rounded-8 border border-solid-gray-300 bg-white">
      <summary className="min-h-11 px-4 py-2.5 text-std-16B-170 text-key-900 hover:underline">
        条件で絞り込む{set > 0 && `（${set}つ設定中）`}
      </summary>
      <div className="grid gap-x-6 gap-y-4 px-4 pt-1 pb-5 desktop:grid-cols-3">
        {filterNames.map((name) => (
          <label key={name} className="block text-std-16B-170">
            {filterLabels[name]}
            <select
              key={filters[name]}
              name={name}
              defaultValue={filters[name] ?? ""}
              className={`${inputLook} font-normal`}
            >
              <option value="">指定しない</option>
              {name === "wage" ? <WageOptions /> : <Options of={Object.entries(filterOptions[name])} />}
            </select>
          </label>
        ))}
        {sort !== "newest" && <input type="hidden" name="sort" value={sort} />}
        <p className="text-solid-gray-700 desktop:col-span-3">
          賃金は、いちばん低い額で比べます。時給を選ぶと時給の求人、月給を選ぶと月給と年俸（12で割った額）の求人が出ます。
        </p>
        <div className="desktop:col-span-3">
          <button type="submit" className={`${button.secondary} max-desktop:w-full`}>
            この条件で検索
          </button>
        </div>
      </div>
    </details>
  );
}

function WageOptions() {
  const options = Object.entries(filterOptions.wage);
  return (
    <>
      <optgroup label="時給">
        <Options of={options.slice(0, hourlySteps.length)} />
      </optgroup>
      <optgroup label="月給">
        <Options of={options.slice(hourlySteps.length)} />
      </optgroup>
    </>
  );
}

function Options({ of }: { of: [value: string, label: string][] }) {
  return of.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
