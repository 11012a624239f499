import type { SaidFacts } from "@/lib/db/schema/saved-jobs";
import { fixedOvertime, wage } from "@/lib/jobs/fields/labels";
import { longDate } from "@/lib/time/format";

export type { SaidFacts };

/** What decides about a posting, in words. Both texts of a change are made here, so only the posting can differ. */
const saidIn = {
  賃金: (facts: SaidFacts) => [wage(facts), fixedOvertime(facts), facts.wageNotes].filter(Boolean).join("\n"),
  働く場所: (facts: SaidFacts) => [facts.workplace, facts.moreWorkplaces].filter(Boolean).join("\n"),
  働く時間: (facts: SaidFacts) => facts.hours,
  応募の締切: (facts: SaidFacts) => longDate(facts.closesOn),
} as const satisfies Record<string, (facts: SaidFacts) => string>;

export type Change = { about: string; before: string; now: string };

/** What the posting says otherwise than when it was saved. */
export function changesSince(before: SaidFacts, now: SaidFacts): Change[] {
  return Object.entries(saidIn)
    .map(([about, words]) => ({ about, before: words(before), now: words(now) }))
    .filter((change) => change.before !== change.now);
}

/** The same facts of one text, in words; what a posting does not say is left out. */
export function saidWords(facts: SaidFacts): { about: string; words: string }[] {
  return Object.entries(saidIn)
    .map(([about, words]) => ({ about, words: words(facts) }))
    .filter(({ words }) => words !== "");
}
