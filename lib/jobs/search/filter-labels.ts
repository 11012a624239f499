import { conditionLabels } from "@/lib/jobs/fields/conditions";
import { audienceLabels, employmentTypeLabels, timeSlotLabels } from "@/lib/jobs/fields/labels";
import { occupationLabels } from "@/lib/jobs/fields/occupations";
import {
  type Choice,
  choicesIn,
  type FilterName,
  type Filters,
  type WageStep,
  wageStep,
  wageSteps,
} from "@/lib/jobs/search-index/filters";
import { districts, industries } from "@/lib/site";
import type { SortOrder } from "./order";

export const filterLabels: Record<FilterName, string> = {
  work: "職種",
  district: "地区",
  type: "雇用形態",
  wage: "賃金",
  with: "働き方・条件",
  time: "時間帯",
  audience: "対象",
  industry: "業種",
};

const asOptions = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

/** The options of each filter, value and label. */
export const filterOptions: Record<FilterName, Record<string, string>> = {
  work: occupationLabels,
  district: asOptions(districts),
  type: employmentTypeLabels,
  wage: Object.fromEntries(wageSteps.map((step) => [step, wageLabel(step)])),
  with: conditionLabels,
  time: timeSlotLabels,
  audience: { general: `${audienceLabels.general}の方`, student: `${audienceLabels.student}の方` },
  industry: asOptions(industries),
};

export const sortLabels: Record<SortOrder, string> = {
  fit: "合う順",
  newest: "新しい順",
  closing: "締切が近い順",
  wage: "賃金が高い順",
};

/** "正社員", "時給1,200円以上" */
export function choiceLabel({ name, value }: Choice): string {
  return filterOptions[name][value] ?? value;
}

/** "看護・介護", the values of one filter, or of all. */
export function chosenLabels(filters: Filters, name?: FilterName): string[] {
  return choicesIn(filters)
    .filter((choice) => name === undefined || choice.name === name)
    .map(choiceLabel);
}

function wageLabel(step: WageStep): string {
  const { form, yen } = wageStep(step);
  return form === "hourly" ? `時給${yen.toLocaleString("ja-JP")}円以上` : `月給${yen / 10_000}万円以上`;
}
