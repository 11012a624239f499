import { firstParam } from "./first-param";

/** How many rows one page of a list has. */
export const rowsPerPage = 20;

/** "2", "3", …; undefined for anything else. The first page has no number of its own: one page, one address. */
export function laterPage(text: string): number | undefined {
  return /^([2-9]|[1-9]\d{1,5})$/.test(text) ? Number(text) : undefined;
}

/** Which page the parameter of a URL asks for; whatever is not understood asks for the first. */
export function requestedPage(param: string | string[] | undefined): number {
  return laterPage(firstParam(param) ?? "") ?? 1;
}
