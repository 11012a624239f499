import type { Search } from "@/lib/jobs/search/matching";
import type { Query } from "@/lib/jobs/search/query";
import { SearchLink } from "../search-link";

/** Which other words were looked for too, with a link to the search for exactly what was typed. */
export function Synonyms({ search, query: { wanted } }: { search: Search; query: Query }) {
  const others = [...new Set(wanted.flatMap(({ synonyms }) => synonyms))];
  if (others.length === 0) return null;
  const exact = wanted.map(({ typed, synonyms }) => (synonyms.length > 0 ? `"${typed}"` : typed)).join(" ");
  return (
    <p className="mb-1 text-solid-gray-700">
      {others.map((word) => `「${word}」`).join("")}もふくめて探しました。{" "}
      <SearchLink search={{ ...search, query: exact }} className="link inline-flex min-h-11 items-center">
        入力したことばだけで探す
      </SearchLink>
    </p>
  );
}
