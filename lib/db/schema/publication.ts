export const publicationStates = ["draft", "published", "withdrawn"] as const;

export const audiences = ["everyone", "general", "student"] as const;
