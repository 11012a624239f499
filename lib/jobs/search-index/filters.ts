import { and, arrayContains, arrayOverlaps, eq, gte, inArray, or, type SQL } from "drizzle-orm";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { type Condition, conditionsOf } from "@/lib/jobs/fields/conditions";
import { formValue, type JobField, type JobFields } from "@/lib/jobs/fields/fields";
import type { Audience, EmploymentType, TimeSlot, WageForm } from "@/lib/jobs/fields/labels";
import type { Occupation, Occupied } from "@/lib/jobs/fields/occupations";
import { jobFilterFields } from "./search-fields";

type Values = {
  work: Occupation;
  district: string;
  type: EmploymentType;
  wage: WageStep;
  /** 働き方・条件: a posting must meet all of them. */
  with: Condition;
  time: TimeSlot;
  /** Postings for everyone match both. */
  audience: Exclude<Audience, "everyone">;
  industry: string;
};

/** The filters of the list, each with the chosen values. A posting must match one value of each filter, and all of `with`. */
export type Filters = { [Name in FilterName]?: Values[Name][] };

export type FilterName = (typeof jobFilterFields)[number];

export const filterNames: readonly FilterName[] = jobFilterFields;

/** One value of one filter. */
export type Choice = { name: FilterName; value: string };

export function choicesIn(filters: Filters): Choice[] {
  return filterNames.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));
}

export function hasFilters(filters: Filters): boolean {
  return filterNames.some((name) => filters[name]?.length);
}

/** Without the value, or without the whole filter. */
export function withoutChoice(
  filters: Filters,
  { name, value }: { name: FilterName; value?: string },
): Filters {
  const left: string[] = value === undefined ? [] : (filters[name] ?? []).filter((one) => one !== value);
  return { ...filters, [name]: left.length > 0 ? left : undefined };
}

/** The choices of the filter 賃金: the lowest pay in yen, by the hour or by the month. */
export const hourlySteps = [1_100, 1_200, 1_300, 1_400, 1_500] as const;
export const monthlySteps = [180_000, 200_000, 220_000, 250_000, 300_000] as const;
export type WageStep = `hourly-${(typeof hourlySteps)[number]}` | `monthly-${(typeof monthlySteps)[number]}`;

export const wageSteps: WageStep[] = [
  ...hourlySteps.map((yen) => `hourly-${yen}` as const),
  ...monthlySteps.map((yen) => `monthly-${yen}` as const),
];

type Filtered = Facts & {
  employmentType: EmploymentType;
  audience: Audience;
  district: string;
  moreDistricts?: string;
  timeSlot: TimeSlot;
  wageForm: WageForm;
  wageFrom: number;
};

/** Facts of a posting that a search compares by their tokens alone. */
const compared = [
  "experience",
  "education",
  "drivingLicence",
  "welcomesSeniors",
  "remoteWork",
  "transfers",
  "nightWork",
  "weeklyHolidays",
  "raises",
  "bonus",
  "commutingPay",
  "retirementPay",
  "regularisation",
  "sideJobs",
  "housing",
  "childcare",
  "carCommute",
] as const satisfies JobField[];

type Facts = Partial<Pick<JobFields, (typeof compared)[number] | "overtimeHours" | keyof Occupied>> &
  Parameters<typeof conditionsOf>[0];

/** All 地区 of a posting, each once. */
function districtsOf({
  district,
  moreDistricts = "",
}: Pick<Filtered, "district" | "moreDistricts">): string[] {
  return [...new Set([district, ...moreDistricts.split(",").filter(Boolean)])];
}

/** One token for each filter value that the posting matches. They share the index of the bigrams: one scan finds words and filters. */
export function filterTokensOf(job: Filtered, industry: string): string[] {
  return [
    ...[job.occupation, job.secondOccupation].flatMap((work) => (work ? [filterToken("work", work)] : [])),
    ...compared.flatMap((field) => {
      const value = formValue(job[field]);
      return value ? [filterToken(field, value)] : [];
    }),
    ...(job.overtimeHours === 0 ? [filterToken("overtimeHours", "0")] : []),
    ...conditionsOf(job).map((condition) => filterToken("with", condition)),
    filterToken("type", job.employmentType),
    filterToken("industry", industry),
    ...districtsOf(job).map((district) => filterToken("district", district)),
    filterToken("time", job.timeSlot),
    ...(job.audience === "everyone" ? ["general", "student"] : [job.audience]).map((who) =>
      filterToken("audience", who),
    ),
    ...wageSteps.filter((step) => pays(job, step)).map((step) => filterToken("wage", step)),
  ];
}

/**
 * `except` leaves one filter out: what its values are counted among. The columns help the planner, the tokens the index; of 地区 a
 * posting may have several, which only the tokens know.
 */
export function matchesFilters(filters: Filters, except?: FilterName): SQL | undefined {
  const { with: conditions = [], ...others } = filters;
  const alternatives = filterNames.filter((name) => name !== "with" && name !== except);
  return and(
    ...alternatives.map((name) => {
      const values = others[name as keyof typeof others] ?? [];
      if (values.length === 0) return undefined;
      const tokens = values.map((value) => filterToken(name, value));
      return and(arrayOverlaps(jobs.filterTokens, tokens), columnMatches(filters, name));
    }),
    conditions.length > 0
      ? arrayContains(
          jobs.filterTokens,
          conditions.map((one) => filterToken("with", one)),
        )
      : undefined,
  );
}

function columnMatches(filters: Filters, name: FilterName): SQL | undefined {
  if (name === "type") return inArray(jobs.employmentType, filters.type ?? []);
  if (name === "wage") return or(...(filters.wage ?? []).map(paysFrom));
  if (name === "industry") return inArray(employers.industry, filters.industry ?? []);
  return undefined;
}

/** 年俸 counts as twelve months of pay. 日給 matches no step, because it does not state the hours. */
function pays({ wageForm, wageFrom }: Filtered, step: WageStep): boolean {
  const { form, yen } = wageStep(step);
  return (
    (wageForm === form && wageFrom >= yen) ||
    (form === "monthly" && wageForm === "yearly" && wageFrom >= yen * 12)
  );
}

function paysFrom(step: WageStep): SQL | undefined {
  const { form, yen } = wageStep(step);
  const same = and(eq(jobs.wageForm, form), gte(jobs.wageFrom, yen));
  return form === "monthly" ? or(same, and(eq(jobs.wageForm, "yearly"), gte(jobs.wageFrom, yen * 12))) : same;
}

export function wageStep(step: WageStep): { form: "hourly" | "monthly"; yen: number } {
  const [form, yen] = step.split("-");
  return { form: form === "hourly" ? "hourly" : "monthly", yen: Number(yen) };
}

export function filterToken(name: string, value: string): string {
  return `${name}=${value}`;
}
