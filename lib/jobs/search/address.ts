import { conditions } from "@/lib/jobs/fields/conditions";
import { employmentTypeLabels, timeSlotLabels } from "@/lib/jobs/fields/labels";
import { occupationLabels } from "@/lib/jobs/fields/occupations";
import {
  choicesIn,
  type FilterName,
  type Filters,
  filterNames,
  wageSteps,
} from "@/lib/jobs/search-index/filters";
import { districts, industries } from "@/lib/site";
import { firstParam } from "@/lib/text/first-param";
import type { Search } from "./matching";
import { orderOf, type SortOrder, usualOrder } from "./order";

type Params = Record<string, string | string[] | undefined>;

const sorts: readonly SortOrder[] = ["fit", "newest", "closing", "wage"];

/** Every value of each filter, in the order of the form. */
export const filterValues: Record<FilterName, readonly string[]> = {
  work: Object.keys(occupationLabels),
  district: districts,
  type: Object.keys(employmentTypeLabels),
  wage: wageSteps,
  with: conditions,
  time: Object.keys(timeSlotLabels),
  audience: ["general", "student"],
  industry: industries,
};

const longestQuery = 200;

/**
 * The words as one line. A control character would stand in the page, and in the mail of an alert. Cut between characters and
 * before the trimming, so that the address of the query is read as the same query.
 */
function queryOf(typed: string): string {
  const line = typed.replace(/\p{Cc}+/gu, " ").trimStart();
  return Array.from(line).slice(0, longestQuery).join("").trimEnd();
}

/** The search that the query of a URL describes. Unknown values are ignored, and each counts once. */
export function searchOf(params: Params): Search {
  const chosen = filterNames.flatMap((name) => {
    const typed = new Set([params[name] ?? []].flat());
    const values = filterValues[name].filter((value) => typed.has(value));
    return values.length > 0 ? [[name, values]] : [];
  });
  const sort = sorts.find((one) => one === firstParam(params.sort));
  return {
    query: queryOf(firstParam(params.q) ?? ""),
    filters: Object.fromEntries(chosen) as Filters,
    ...(sort && { sort }),
  };
}

/** The URL of a search, with its parameters always in the same order; without words and filters the URL of the list. */
export function addressOf(search: Search, page = 1): string {
  const params = new URLSearchParams();
  if (search.query) params.set("q", search.query);
  for (const { name, value } of choicesIn(search.filters)) params.append(name, value);
  if (orderOf(search) !== usualOrder(search)) params.set("sort", orderOf(search));
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/jobs?${params}` : "/jobs";
}

export const plainSearch: Search = { query: "", filters: {} };
