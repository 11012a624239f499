export const mostFiles = 5;

/** The owner of the files of a お知らせ, as lib/files stores it. */
export const ownerOf = (id: string) => ({ kind: "notice", id }) as const;
