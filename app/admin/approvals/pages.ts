import type { Tab } from "./tabs";

/** Which page of each list is shown. */
export type Pages = { page: number; jobs: number; photos: number };

/** The address of 承認 with one list on another page. */
export function approvalsHref(tab: Tab, pages: Pages, list: keyof Pages, to: number): string {
  const query = new URLSearchParams(tab === "submitted" ? {} : { tab });
  for (const [name, page] of Object.entries({ ...pages, [list]: to })) query.set(name, String(page));
  return `/admin/approvals?${query}${anchors[list]}`;
}

const anchors: Record<keyof Pages, string> = { page: "", jobs: "#submissions", photos: "#photos" };
