/** What an import is about, and the list of these records. */
export const importNouns = {
  jobs: { noun: "求人", list: "/admin/jobs" },
  employers: { noun: "事業者", list: "/admin/employers" },
} as const;
