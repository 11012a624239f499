/** A step: what to do, and what its picture shows (alt text). Words in 「…」 and ［…］ are visible in the picture. */
export type Step = { caption: string; picture: string };
export type Chapter = {
  id: string;
  title: string;
  steps: Step[];
  see?: { href: string; label: string };
  /** Only where the city offers what 求職者 keep in their accounts. */
  ofTools?: true;
};

/** The name of the picture of a step, and of the step in scripts/manual. */
export const stepId = (chapter: Chapter, at: number) => `${chapter.id}-${at + 1}`;
