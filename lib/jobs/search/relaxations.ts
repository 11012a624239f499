import {
  choicesIn,
  type FilterName,
  filterNames,
  hasFilters,
  withoutChoice,
} from "@/lib/jobs/search-index/filters";
import { neighbouringDistricts } from "@/lib/site";
import { currentSynonyms } from "./current-synonyms";
import { capped, conditionOf, countMatches, type Search } from "./matching";
import { queryOf } from "./query";

/** What is left out, or taken instead: a word as it was typed, all words, a filter, one value of it, or all filters. */
export type Change =
  | { kind: "word"; word: string }
  | { kind: "words" }
  | { kind: "filter"; name: FilterName; value?: string }
  | { kind: "filters" }
  | { kind: "wider"; word: string; instead: string }
  | { kind: "districts"; names: string[] }
  | { kind: "only-word"; word: string }
  | { kind: "only-filter"; name: FilterName };
export type Relaxation = { change: Change; search: Search; total: number; more: boolean };

// A search without hits must not cost more than a page of results.
const mostCountedChanges = 16;

/**
 * For a search without hits, other searches that find something: without one of its words or filters; when none of these
 * finds anything, without all filters or all words; with a shorter word; in the neighbouring 地区; at last, with a single
 * filter or the end of a word alone.
 */
export async function relaxationsOf(search: Search, now: Date): Promise<Relaxation[]> {
  const { wanted } = queryOf(search.query, await currentSynonyms(now));
  const words = wanted.map(({ typed }) => typed);
  const without = (word: string) => words.filter((one) => one !== word).join(" ");
  const isLonely = words.length + choicesIn(search.filters).length === 1;
  const oneLess: Change[] = isLonely
    ? []
    : [
        ...words.map((word): Change => ({ kind: "word", word })),
        ...filterNames.flatMap((name): Change[] => {
          if (name !== "with") return search.filters[name] ? [{ kind: "filter", name }] : [];
          return (search.filters.with ?? []).map((value) => ({ kind: "filter", name, value }));
        }),
      ];
  const beside: Change[] = [
    ...districtsBeside(search),
    ...wanted.filter(({ token }) => !token).flatMap(widerThan),
  ];
  const apply = (change: Change): Search => {
    const { query, filters } = search;
    switch (change.kind) {
      case "word":
        return { ...search, query: without(change.word) };
      case "words":
        return { ...search, query: "" };
      case "filter":
        return { ...search, filters: withoutChoice(filters, change) };
      case "filters":
        return { ...search, filters: {} };
      case "wider":
        return { ...search, query: query.replace(change.word, change.instead) };
      case "districts":
        return { ...search, filters: { ...filters, district: change.names } };
      case "only-word":
        return { ...search, query: change.word, filters: {} };
      case "only-filter":
        return { ...search, query: "", filters: { [change.name]: filters[change.name] } };
    }
  };
  const finding = async (changes: Change[]) => {
    const counted = await Promise.all(
      changes.slice(0, mostCountedChanges).map(async (change) => {
        const changed = apply(change);
        return { change, search: changed, ...capped(await countMatches(await conditionOf(changed, now))) };
      }),
    );
    return counted.filter(({ total }) => total > 0);
  };
  const [less, near] = await Promise.all([finding(oneLess), finding(beside)]);
  const wider = near.filter(({ change }) => change.kind === "wider").slice(0, 3);
  const nearby = near.filter(({ change }) => change.kind === "districts");
  if (less.length > 0) return [...less, ...nearby, ...wider];
  const whole: Change[] =
    words.length > 0 && hasFilters(search.filters) ? [{ kind: "filters" }, { kind: "words" }] : [];
  const found = [...(await finding(whole)), ...nearby, ...wider];
  if (found.length > 0 || !hasFilters(search.filters)) return found;
  const alone = await finding([
    ...filterNames.flatMap((name): Change[] => (search.filters[name] ? [{ kind: "only-filter", name }] : [])),
    ...wanted.flatMap(widerThan).map(({ instead }): Change => ({ kind: "only-word", word: instead })),
  ]);
  return alone.slice(0, 4);
}

/** The 地区 that border on the chosen ones. */
function districtsBeside({ filters }: Search): Change[] {
  const chosen = filters.district ?? [];
  const beside = new Set(chosen.flatMap((name) => neighbouringDistricts[name] ?? []));
  const names = [...beside].filter((name) => !chosen.includes(name));
  return names.length > 0 ? [{ kind: "districts", names }] : [];
}

/** 経理事務員 → 事務員, 経理事務, 事務, 経理: the ends of a long word, the longest first. */
function widerThan({ typed }: { typed: string }): (Change & { kind: "wider" })[] {
  const letters = Array.from(typed);
  if (letters.length < 3 || letters.length > 12 || typed.startsWith('"')) return [];
  const lengths = Array.from({ length: letters.length - 2 }, (_, at) => letters.length - 1 - at).slice(0, 5);
  const parts = lengths.flatMap((length) => [
    letters.slice(-length).join(""),
    letters.slice(0, length).join(""),
  ]);
  return [...new Set(parts)].map((instead) => ({ kind: "wider", word: typed, instead }));
}
