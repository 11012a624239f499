import { and, eq, gte, inArray, or, type SQL } from "drizzle-orm";
import { employers, jobs } from "@/lib/db/schema/content";
import type { Audience, EmploymentType, TimeSlot, WageForm } from "./labels";
import { jobFilterFields } from "./search-fields";

/** What a person narrows the list by; each may be left open. */
export type Filters = {
  type?: EmploymentType;
  industry?: string;
  district?: string;
  /** Who asks: postings for everyone are for them too. */
  audience?: Exclude<Audience, "everyone">;
  wage?: WageStep;
  time?: TimeSlot;
};

export type FilterName = keyof Filters;

export const filterNames: readonly FilterName[] = jobFilterFields;

/** 賃金 from: the least one wants, in the two forms people think in. */
export const hourlySteps = [1_100, 1_200, 1_300, 1_400, 1_500] as const;
export const monthlySteps = [180_000, 200_000, 220_000, 250_000, 300_000] as const;
export type WageStep = `hourly-${(typeof hourlySteps)[number]}` | `monthly-${(typeof monthlySteps)[number]}`;

export const wageSteps: WageStep[] = [
  ...hourlySteps.map((yen) => `hourly-${yen}` as const),
  ...monthlySteps.map((yen) => `monthly-${yen}` as const),
];

type Marked = {
  employmentType: EmploymentType;
  audience: Audience;
  district: string;
  timeSlot: TimeSlot;
  wageForm: WageForm;
  wageFrom: number | null;
};

/** Written with the row, in one index with the pairs of its text: words and filters together are then one look-up. */
export function marks(job: Marked, industry: string): string[] {
  return [
    mark("type", job.employmentType),
    mark("industry", industry),
    mark("district", job.district),
    mark("time", job.timeSlot),
    ...(job.audience === "everyone" ? ["general", "student"] : [job.audience]).map((who) =>
      mark("audience", who),
    ),
    ...wageSteps.filter((step) => pays(job, step)).map((step) => mark("wage", step)),
  ];
}

export function wantedMarks(filters: Filters): string[] {
  return Object.entries(filters).flatMap(([name, value]) => (value ? [mark(name, value)] : []));
}

/** What the columns say: the marks only lead to the rows quickly. */
export function isWanted({ type, industry, district, audience, wage, time }: Filters): SQL | undefined {
  return and(
    type && eq(jobs.employmentType, type),
    industry ? eq(employers.industry, industry) : undefined,
    district ? eq(jobs.district, district) : undefined,
    audience && inArray(jobs.audience, ["everyone", audience]),
    wage && paysFrom(wage),
    time && eq(jobs.timeSlot, time),
  );
}

/** 年俸 is twelve months' pay; 日給 says too little of the hours to stand beside either. */
function pays({ wageForm, wageFrom }: Marked, step: WageStep): boolean {
  if (wageFrom === null) return false;
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

function mark(name: string, value: string): string {
  return `${name}=${value}`;
}
