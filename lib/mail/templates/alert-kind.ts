/** The mail that tells of new postings. It has a source of its own, after all others: lib/job-alerts/alert-mails.ts. */
export const alertMailKind = "job-alert";

/** The mail that asks after a year whether alerts are still wanted. */
export const questionMailKind = "job-alert-question";
