import { firstParam } from "./first-param";

/** How many rows one page of a list has. */
export const rowsPerPage = 20;

/** The number of a page after the first; undefined for any other text. The first page has no number in its URL. */
export function laterPage(text: string): number | undefined {
  return /^([2-9]|[1-9]\d{1,5})$/.test(text) ? Number(text) : undefined;
}

/** The page that the parameter of a URL names; 1 for any other text. */
export function requestedPage(param: string | string[] | undefined): number {
  return laterPage(firstParam(param) ?? "") ?? 1;
}
