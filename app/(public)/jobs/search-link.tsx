import type { ComponentProps } from "react";
import type { Search } from "@/lib/jobs/search";
import { addressOf, plainSearch } from "@/lib/jobs/search-address";

type Props = Omit<ComponentProps<"a">, "href"> & { search: Partial<Search> };

/**
 * A link to a search. Not next/link: its router knows /jobs as a static page and would show that one, whatever stands
 * behind the question mark.
 */
export function SearchLink({ search, ...rest }: Props) {
  return <a href={addressOf({ ...plainSearch, ...search })} {...rest} />;
}
