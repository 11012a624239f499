import { type FilterName, type Filters, type WageStep, wageStep, wageSteps } from "@/lib/jobs/filters";
import { audienceLabels, employmentTypeLabels, timeSlotLabels } from "@/lib/jobs/labels";
import { occupationLabels } from "@/lib/jobs/occupations";
import type { SortOrder } from "@/lib/jobs/search";
import { districts, industries } from "@/lib/site";

export const filterLabels: Record<FilterName, string> = {
  work: "職種",
  type: "雇用形態",
  industry: "業種",
  district: "地区",
  audience: "対象",
  wage: "賃金",
  time: "時間帯",
};

const asOptions = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

/** The options of each filter, value and label. */
export const filterOptions: Record<FilterName, Record<string, string>> = {
  work: occupationLabels,
  type: employmentTypeLabels,
  industry: asOptions(industries),
  district: asOptions(districts),
  audience: { general: `${audienceLabels.general}の方`, student: `${audienceLabels.student}の方` },
  wage: Object.fromEntries(wageSteps.map((step) => [step, wageLabel(step)])),
  time: timeSlotLabels,
};

export const sortLabels: Record<SortOrder, string> = {
  newest: "新しい順",
  closing: "締切が近い順",
  wage: "賃金が高い順",
};

/** "正社員", "時給1,200円以上" */
export function valueLabel(filters: Filters, name: FilterName): string {
  return filterOptions[name][filters[name] ?? ""] ?? "";
}

function wageLabel(step: WageStep): string {
  const { form, yen } = wageStep(step);
  return form === "hourly" ? `時給${yen.toLocaleString("ja-JP")}円以上` : `月給${yen / 10_000}万円以上`;
}
