import type { SaidFacts } from "@/lib/db/schema/saved-jobs";
import { fixedOvertime, wage, wageFormLabels } from "@/lib/jobs/fields/labels";
import { longDate } from "@/lib/time/format";

export type { SaidFacts };

/** What decides about a posting, in words. Both texts of a change are made here, so only the posting can differ. */
const saidIn = {
  賃金: (facts: SaidFacts) => [wage(facts), fixedOvertime(facts), facts.wageNotes].filter(Boolean).join("\n"),
  働く場所: (facts: SaidFacts) => [facts.workplace, facts.moreWorkplaces].filter(Boolean).join("\n"),
  働く時間: (facts: SaidFacts) => facts.hours,
  応募の締切: (facts: SaidFacts) => longDate(facts.closesOn),
} as const satisfies Record<string, (facts: SaidFacts) => string>;

const isText = (value: unknown) => typeof value === "string";
const isNumberOrNone = (value: unknown) => value === null || Number.isFinite(value);

/** What each fact is. A new one has to stand here: what browsers noted before has no such fact. */
const isFact: Record<keyof SaidFacts, (value: unknown) => boolean> = {
  wageForm: (value) => isText(value) && Object.hasOwn(wageFormLabels, String(value)),
  wageFrom: Number.isFinite,
  wageTo: isNumberOrNone,
  wageNotes: isText,
  fixedOvertimePay: isNumberOrNone,
  fixedOvertimeHours: isNumberOrNone,
  fixedOvertimeBase: isNumberOrNone,
  workplace: isText,
  moreWorkplaces: isText,
  hours: isText,
  closesOn: (value) => isText(value) && !Number.isNaN(Date.parse(`${value}T00:00Z`)),
};

/** Whether this is what a posting said, and not what an older version of the site, or somebody else, has written in its place. */
export function isSaid(value: unknown): value is SaidFacts {
  if (typeof value !== "object" || value === null) return false;
  const facts = value as Record<string, unknown>;
  return Object.entries(isFact).every(([name, isRight]) => isRight(facts[name]));
}

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
