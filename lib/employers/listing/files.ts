/** The owner of the logo of a 事業者, as lib/files stores it: it has one file. */
export const logoOwner = (id: string) => ({ kind: "employer", id }) as const;

/** The owner of its photos, those that wait for approval too. */
export const photoOwner = (id: string) => ({ kind: "employer-photo", id }) as const;
