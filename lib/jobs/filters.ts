import { and, eq, gte, inArray, or, type SQL } from "drizzle-orm";
import { employers } from "@/lib/db/schema/employers";
import { jobs } from "@/lib/db/schema/jobs";
import { formValue, type JobField, type JobFields } from "./fields";
import type { Audience, EmploymentType, TimeSlot, WageForm } from "./labels";
import type { Occupation, Occupied } from "./occupations";
import { jobFilterFields } from "./search-fields";

/** The filters of the list; each may be left empty. */
export type Filters = {
  work?: Occupation;
  type?: EmploymentType;
  industry?: string;
  district?: string;
  /** Postings for everyone match both. */
  audience?: Exclude<Audience, "everyone">;
  wage?: WageStep;
  time?: TimeSlot;
};

export type FilterName = keyof Filters;

export const filterNames: readonly FilterName[] = jobFilterFields;

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

type Facts = Partial<Pick<JobFields, (typeof compared)[number] | "overtimeHours" | keyof Occupied>>;

/** One token for each filter value that the posting matches. They share the index of the bigrams: one scan finds words and filters. */
export function filterTokensOf(job: Filtered, industry: string): string[] {
  return [
    ...[job.occupation, job.secondOccupation].flatMap((work) => (work ? [filterToken("work", work)] : [])),
    ...compared.flatMap((field) => {
      const value = formValue(job[field]);
      return value ? [filterToken(field, value)] : [];
    }),
    ...(job.overtimeHours === 0 ? [filterToken("overtimeHours", "0")] : []),
    filterToken("type", job.employmentType),
    filterToken("industry", industry),
    filterToken("district", job.district),
    filterToken("time", job.timeSlot),
    ...(job.audience === "everyone" ? ["general", "student"] : [job.audience]).map((who) =>
      filterToken("audience", who),
    ),
    ...wageSteps.filter((step) => pays(job, step)).map((step) => filterToken("wage", step)),
  ];
}

export function filterTokensFor(filters: Filters): string[] {
  return Object.entries(filters).flatMap(([name, value]) => (value ? [filterToken(name, value)] : []));
}

/** The exact conditions on the columns; the tokens in the index only preselect rows. */
export function matchesFilters(filters: Filters): SQL | undefined {
  const { work, type, industry, district, audience, wage, time } = filters;
  return and(
    work && or(eq(jobs.occupation, work), eq(jobs.secondOccupation, work)),
    type && eq(jobs.employmentType, type),
    industry ? eq(employers.industry, industry) : undefined,
    district ? eq(jobs.district, district) : undefined,
    audience && inArray(jobs.audience, ["everyone", audience]),
    wage && paysFrom(wage),
    time && eq(jobs.timeSlot, time),
  );
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

function filterToken(name: string, value: string): string {
  return `${name}=${value}`;
}
