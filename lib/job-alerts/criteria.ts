import { addressOf, searchOf } from "@/lib/jobs/search/address";
import { chosenLabels, filterLabels } from "@/lib/jobs/search/filter-labels";
import type { Search } from "@/lib/jobs/search/matching";
import { filterNames } from "@/lib/jobs/search-index/filters";

/** What a search stores of itself in an alert: neither its order nor its page. */
export function alertAddress({ query, filters }: Search): string {
  return addressOf({ query, filters });
}

/**
 * The search of a stored address. Undefined when this version of the site does not know one of its values any more: without
 * it the search would find more than the person asked for.
 */
export function searchOfAlert(address: string): Search | undefined {
  const params = new URLSearchParams(address.slice("/jobs".length));
  const search = searchOf(Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)])));
  return alertAddress(search) === address ? search : undefined;
}

/** The criteria in words, one entry for the words and one for each filter. */
export function criteriaOf({ query, filters }: Search): { name: string; value: string }[] {
  const chosen = filterNames.flatMap((name) => {
    const labels = chosenLabels(filters, name);
    // 働き方・条件 must all be met; of the others one is enough.
    const value = labels.join(name === "with" ? "、" : "・");
    return value ? [{ name: filterLabels[name], value }] : [];
  });
  return [...(query ? [{ name: "ことば", value: query }] : []), ...chosen];
}

/** The criteria in one line: 「介護」、地区：平・内郷 */
export function criteriaLine(search: Search): string {
  const { query } = search;
  const filters = criteriaOf({ ...search, query: "" }).map(({ name, value }) => `${name}：${value}`);
  const line = [...(query ? [`「${query}」`] : []), ...filters].join("、");
  return line || "すべての求人";
}

/** The same of a stored address; of one that is not known any more that it is not. */
export function criteriaOfAddress(address: string): string {
  const search = searchOfAlert(address);
  return search ? criteriaLine(search) : "いまは使えない条件";
}

/** The list of a stored search, the newest first. */
export function newestOf(address: string): string {
  const search = searchOfAlert(address);
  return search ? addressOf({ ...search, sort: "newest" }) : "/jobs";
}
