export const mostFiles = 5;

/** Whose files they are: see lib/files. */
export const ownerOf = (id: string) => ({ kind: "notice", id }) as const;
