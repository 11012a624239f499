/** What the list of postings is narrowed by, in the order in which the form asks. */
export const jobFilterFields = ["type", "industry", "district", "audience", "wage", "time"] as const;

/** The names behind the question mark of /jobs. An address with one of them is a search: see next.config.ts. */
export const jobSearchFields = ["q", "page", ...jobFilterFields, "sort"] as const;

export type JobSearchField = (typeof jobSearchFields)[number];
