/** States of what the public can read: 事業者, 求人 and お知らせ. */
export const publicationStates = ["draft", "published", "withdrawn"] as const;

/** 対象 of a 求人, お知らせ or メール配信. */
export const audiences = ["everyone", "general", "student"] as const;
