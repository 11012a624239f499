import type { jobs } from "@/lib/db/schema/jobs";
import { audienceLabels, employmentTypeLabels, timeSlotLabels, wageFormLabels } from "./labels";

export type JobRow = typeof jobs.$inferSelect;

type Bookkeeping =
  | "id"
  | "number"
  | "version"
  | "state"
  | "publishedAt"
  | "createdAt"
  | "updatedAt"
  | "searchText"
  | "searchBigrams"
  | "filterTokens";

/** A column whose content people write; the other columns are bookkeeping. */
export type JobField = Exclude<keyof JobRow, Bookkeeping>;
/** The text of a posting that is or was public. */
export type PublicFields = Pick<JobRow, JobField>;

type Demanded = "headcount" | "wageFrom" | "opensOn" | "closesOn" | keyof typeof jobChoices;
/** The text as a form holds it: a draft may lack what publication demands. Empty texts are "". No choice is made before somebody makes it. */
export type JobFields = Omit<PublicFields, Demanded> & {
  [Field in Demanded]: PublicFields[Field] | null;
};

/** The labels of the fields in forms, 操作履歴, CSV headings and conflicts, in the order of the form. */
export const jobLabels: Record<JobField, string> = {
  employerId: "事業者",
  title: "求人名",
  employmentType: "雇用形態",
  audience: "対象",
  headcount: "募集人数",
  qualifications: "必要な資格・経験",
  duties: "業務内容",
  dutiesScope: "業務内容の変更の範囲",
  district: "地区",
  workplace: "就業場所",
  workplaceScope: "就業場所の変更の範囲",
  carCommute: "マイカー通勤",
  smoking: "受動喫煙防止措置",
  timeSlot: "時間帯",
  hours: "就業時間",
  breaks: "休憩",
  overtime: "時間外労働",
  holidays: "休日・休暇",
  contractPeriod: "契約期間",
  renewal: "更新の基準・上限",
  trialPeriod: "試用期間",
  wageForm: "賃金の形",
  wageFrom: "賃金の下限",
  wageTo: "賃金の上限",
  wageNotes: "賃金の補足",
  fixedOvertimePay: "固定残業代の月額",
  fixedOvertimeHours: "固定残業代の時間数",
  fixedOvertimeBase: "固定残業代を除く基本給",
  insurance: "加入保険",
  recruiter: "募集者の名称",
  dispatch: "派遣労働者としての雇用",
  howToApply: "応募先・応募方法",
  opensOn: "掲載開始日",
  closesOn: "掲載終了日",
};

export const jobFields = Object.keys(jobLabels) as JobField[];

export const jobUnits: Partial<Record<JobField, string>> = {
  headcount: "人",
  wageFrom: "円",
  wageTo: "円",
  fixedOvertimePay: "円",
  fixedOvertimeHours: "時間",
  fixedOvertimeBase: "円",
};

export const carCommuteLabels = { yes: "できる", no: "できない" } as const;
export const dispatchLabels = { no: "派遣ではない", yes: "派遣労働者として雇用する" } as const;

/** The choices of a field: the value that a form sends, and its label. */
export const jobChoices = {
  employmentType: employmentTypeLabels,
  audience: audienceLabels,
  timeSlot: timeSlotLabels,
  wageForm: wageFormLabels,
  carCommute: carCommuteLabels,
  dispatch: dispatchLabels,
} as const;

/** The text alone, without bookkeeping. */
export function textOf(job: PublicFields): PublicFields {
  return Object.fromEntries(jobFields.map((field) => [field, job[field]])) as PublicFields;
}

/** What 操作履歴 holds of a text that nobody but staff has read: its fields, and that it is not public. */
export function textBeforePublication(text: JobFields) {
  return { ...text, state: "draft", publishedAt: null };
}

/** The value of a field in a form: yes or no for a boolean, "" for null. */
export function jobValue(field: JobField, job: JobFields): string {
  const value = job[field];
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null ? "" : String(value);
}

/** The values of all fields, for the form. */
export function jobValues(job: JobFields): Record<string, string> {
  return Object.fromEntries(jobFields.map((field) => [field, jobValue(field, job)]));
}

/** The text of a field as people read it. `employerId` stays an id: only the database knows the name. */
export function jobText(field: JobField, job: JobFields): string {
  const value = jobValue(field, job);
  const choices: Record<string, string> | undefined =
    field in jobChoices ? jobChoices[field as keyof typeof jobChoices] : undefined;
  return choices?.[value] ?? value;
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
