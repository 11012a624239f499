/** The sections of the form, in its order. */
export const jobSections = {
  post: "募集",
  work: "仕事の内容",
  place: "働く場所",
  time: "働く時間と休み",
  contract: "契約",
  pay: "賃金と保険",
  apply: "応募",
  days: "掲載期間",
} as const;

export type JobSection = keyof typeof jobSections;

export const sectionNames = Object.keys(jobSections) as JobSection[];

export function isJobSection(name: unknown): name is JobSection {
  return sectionNames.some((section) => section === name);
}

/** How a value is typed, and how it reads. Lengths are in characters. */
type Kind =
  | { kind: "employer" }
  | { kind: "line" | "text"; most: number }
  | { kind: "phone" | "email" | "helloWorkNumber" }
  | { kind: "whole"; least: number; most: number; unit: string }
  | { kind: "choice" | "yesNo"; choices: Record<string, string> }
  /** A choice that is stored as its label; "" when none is chosen. */
  | { kind: "named"; choices: Record<string, string> }
  /** Several of the choices, stored with commas between them in the order of the table. `none` stands alone. */
  | { kind: "set"; choices: Record<string, string>; none?: string }
  | { kind: "day" };

/** The fields that stand beside choices: a circle of types forbids JobField here. */
type NotesField = "contractPeriod" | "trialPeriod" | "insurance" | "smoking" | "overtime";

export type Field = Kind & {
  label: string;
  section: JobSection;
  /** Publication demands it: 職業安定法 第5条の3, 施行規則 第4条の2, or readers need it to find a posting and to apply. */
  demanded?: true;
  /** The same, when the field `of` has one of these values. */
  demandedWhen?: { of: "contractTerm" | "renewalRule" | "trial"; is: string[] };
  help?: string;
  /** Stands among the further conditions, which a form shows on demand. */
  further?: true;
  /** The field for what the choices do not say. In files from before there were choices, its text stands here. */
  notes?: NotesField;
  /** Tends to be the same in the next posting of an employer: 「前回の求人から」 takes it over. */
  usual?: true;
};

export const yesNo = (yes: string, no: string) => ({ kind: "yesNo" as const, choices: { yes, no } });
export const yen = { kind: "whole", least: 1, most: 100_000_000, unit: "円" } as const;
