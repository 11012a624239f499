/** The least characters of a password that somebody chooses, by kind of account: longer where the account can do more. */
export const shortestPassword = { applicant: 8, employer: 12, staff: 12 } as const;

/** The most characters of any password that somebody chooses. */
export const longestPassword = 128;
