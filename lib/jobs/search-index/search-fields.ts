/** The filters of the list of postings, in the order of the form. */
export const jobFilterFields = [
  "work",
  "district",
  "type",
  "wage",
  "with",
  "time",
  "audience",
  "industry",
] as const;

/** The query parameters of /jobs. An address with one of them is a search: see next.config.ts. */
export const jobSearchFields = ["q", "page", ...jobFilterFields, "sort"] as const;
