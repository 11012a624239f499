/** The query parameters of /employers. A URL with one of them is a search: see next.config.ts. */
export const employerSearchFields = ["q", "kana", "industry", "page"] as const;

export type EmployerSearchField = (typeof employerSearchFields)[number];
