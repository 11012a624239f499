/** One thing to do: what to do, and what its picture shows. 「…」 and ［…］ are words that stand in the picture. */
export type Step = { caption: string; picture: string };
export type Chapter = { id: string; title: string; steps: Step[]; see?: { href: string; label: string } };

/** Names the step's picture, and its stop in scripts/manual. */
export const stepId = (chapter: Chapter, at: number) => `${chapter.id}-${at + 1}`;
