import type { ComponentProps } from "react";
import { addressOf, plainSearch } from "@/lib/jobs/search/address";
import type { Search } from "@/lib/jobs/search/matching";

type Props = Omit<ComponentProps<"a">, "href"> & { search: Partial<Search> };

/**
 * A link to a search. Not next/link: its router takes /jobs?q=…, a rewritten address, for the static page /jobs.
 */
export function SearchLink({ search, ...rest }: Props) {
  return <a href={addressOf({ ...plainSearch, ...search })} {...rest} />;
}
