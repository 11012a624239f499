import { districts, industries } from "@/lib/site";
import { firstParam } from "@/lib/text/first-param";
import { type Filters, filterNames, wageSteps } from "./filters";
import { employmentTypeLabels, timeSlotLabels } from "./labels";
import { occupationLabels } from "./occupations";
import type { Search, SortOrder } from "./search";
import type { JobSearchField } from "./search-fields";

type Params = Record<string, string | string[] | undefined>;

const sorts: readonly SortOrder[] = ["newest", "closing", "wage"];

/** The search that the query of a URL describes. Unknown values are ignored. */
export function searchOf(params: Params): Search {
  const param = (name: JobSearchField) => firstParam(params[name]) ?? "";
  const known = <T extends string>(name: JobSearchField, values: readonly T[]) =>
    values.find((value) => value === param(name));
  const filters: Filters = {
    work: known("work", keys(occupationLabels)),
    type: known("type", keys(employmentTypeLabels)),
    industry: known("industry", industries),
    district: known("district", districts),
    audience: known("audience", ["general", "student"]),
    wage: known("wage", wageSteps),
    time: known("time", keys(timeSlotLabels)),
  };
  return { query: param("q").trim().slice(0, 200), filters, sort: known("sort", sorts) ?? "newest" };
}

/** The URL of a search, with its parameters always in the same order; without words and filters the URL of the list. */
export function addressOf({ query, filters, sort }: Search, page = 1): string {
  const params = new URLSearchParams();
  if (query) params.set("q", query);
  for (const name of filterNames) if (filters[name]) params.set(name, filters[name]);
  if (sort !== "newest") params.set("sort", sort);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/jobs?${params}` : "/jobs";
}

export const plainSearch: Search = { query: "", filters: {}, sort: "newest" };

function keys<T extends string>(labels: Record<T, string>): T[] {
  return Object.keys(labels) as T[];
}
