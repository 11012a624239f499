/** The query parameters of /notices. An address with one of them is a search: see next.config.ts. */
export const noticeSearchFields = ["q", "audience", "page"] as const;

export type NoticeSearchField = (typeof noticeSearchFields)[number];
