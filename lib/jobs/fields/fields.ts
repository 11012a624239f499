import type { jobs } from "@/lib/db/schema/jobs";
import type { Field } from "./kinds";
import { fieldsOfApplying } from "./of-applying";
import { fieldsOfPlace } from "./of-place";
import { fieldsOfTerms } from "./of-terms";
import { fieldsOfWork } from "./of-work";

export type JobRow = typeof jobs.$inferSelect;

type Bookkeeping =
  | "id"
  | "number"
  | "version"
  | "state"
  | "publishedAt"
  | "createdAt"
  | "updatedAt"
  | "hourlyPay"
  | "searchHead"
  | "searchMeanings"
  | "searchText"
  | "searchBigrams"
  | "filterTokens"
  | "indexVersion";

/** A column whose content people write; the other columns are bookkeeping. */
export type JobField = Exclude<keyof JobRow, Bookkeeping>;
/** The text of a posting that is or was public. */
export type PublicFields = Pick<JobRow, JobField>;

/** What every public posting has; the columns are NOT NULL. */
const neverNull = [
  "employmentType",
  "audience",
  "headcount",
  "carCommute",
  "timeSlot",
  "dispatch",
  "wageForm",
  "wageFrom",
  "opensOn",
  "closesOn",
] as const satisfies JobField[];

/** The text as a form holds it: a draft may lack what publication demands. Empty texts are "". No choice is made before somebody makes it. */
export type JobFields = Omit<PublicFields, (typeof neverNull)[number]> & {
  [Field in (typeof neverNull)[number]]: PublicFields[Field] | null;
};

/**
 * Every field of a 求人, in the order of the form: its label in forms, 操作履歴, CSV headings and conflicts, and all that form,
 * schema, CSV, comparison and pages derive. There are no fields for age, sex, nationality or family.
 */
const table = {
  ...fieldsOfWork,
  ...fieldsOfPlace,
  ...fieldsOfTerms,
  ...fieldsOfApplying,
} as const satisfies Record<JobField, Field>;

export const jobTable: Record<JobField, Field> = table;

export const jobFields = Object.keys(table) as JobField[];

export function isJobField(name: string): name is JobField {
  return Object.hasOwn(table, name);
}

export const jobLabels = byField(({ label }) => label);

function byField<Value>(value: (field: Field) => Value): Record<JobField, Value> {
  return Object.fromEntries(jobFields.map((field) => [field, value(jobTable[field])])) as Record<
    JobField,
    Value
  >;
}

/** The choices of a field that holds one: the value that a form sends, and its label. */
export function choicesOf(field: JobField): Record<string, string> | undefined {
  const entry = jobTable[field];
  return "choices" in entry && entry.kind !== "set" ? entry.choices : undefined;
}

/** The labels of a set, "雇用保険、労災保険". */
function setText(choices: Record<string, string>, value: string): string {
  return value
    .split(",")
    .map((one) => choices[one] ?? one)
    .join("、");
}

/** Whether the text has all that the columns of a posting demand, so that a page can be made of it. */
export function isPublicText<Text extends JobFields>(job: Text): job is Text & PublicFields {
  return nullFields(job).length === 0;
}

/** The fields without which no page can be made. */
export function nullFields(job: JobFields): JobField[] {
  return neverNull.filter((field) => job[field] === null);
}

/** Whether two texts say the same in every field. */
export function isSameText(one: JobFields, other: JobFields): boolean {
  return jobFields.every((field) => one[field] === other[field]);
}

/** The text alone, without bookkeeping. */
export function textOf(job: PublicFields): PublicFields {
  return Object.fromEntries(jobFields.map((field) => [field, job[field]])) as PublicFields;
}

/** What 操作履歴 holds of a text that nobody but staff has read: its fields, and that it is not public. */
export function textBeforePublication(text: JobFields) {
  return { ...text, state: "draft", publishedAt: null };
}

/** A value as a form sends it: yes or no for a boolean, "" for null. */
export function formValue(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined ? "" : String(value);
}

export function jobValue(field: JobField, job: JobFields): string {
  return formValue(job[field]);
}

/** The values of all fields, for the form. */
export function jobValues(job: JobFields): Record<string, string> {
  return Object.fromEntries(jobFields.map((field) => [field, jobValue(field, job)]));
}

/** The text of a field as people write it. `employerId` stays an id: only the database knows the name. */
export function jobText(field: JobField, job: JobFields): string {
  const value = jobValue(field, job);
  const entry = jobTable[field];
  return entry.kind === "set" ? setText(entry.choices, value) : (choicesOf(field)?.[value] ?? value);
}

/** The stored text of the fields that differ from the submitted text, to show a conflict. */
export function jobDifferences(
  fields: JobField[],
  current: JobFields,
  submitted: Partial<JobFields>,
  text = jobText,
): { label: string; text: string }[] {
  return fields
    .filter((field) => current[field] !== submitted[field])
    .map((field) => ({ label: jobLabels[field], text: text(field, current) }));
}
