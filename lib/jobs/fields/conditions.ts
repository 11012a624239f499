import type { JobFields } from "./fields";

type Facts = Partial<
  Pick<
    JobFields,
    | "holidays"
    | "insurances"
    | "weeklyHolidays"
    | "nightWork"
    | "overtimeHours"
    | "timeSlot"
    | "remoteWork"
    | "experience"
    | "education"
    | "welcomesSeniors"
    | "drivingLicence"
    | "carCommute"
    | "transfers"
    | "housing"
    | "childcare"
    | "bonus"
    | "regularisation"
    | "sideJobs"
  >
>;

// 「土日祝」 and 「土曜・日曜」, but neither 「土日を含むシフト」 nor 「土日のどちらか」.
const weekends = /土日|土曜日?[・、と]?日曜/;
const notWeekends =
  /土日(?:祝日?)?(?:を含む|も?(?:出勤|勤務|営業)|の?(?:いずれか|どちらか))|シフト|勤務表|交替|交代/;

/** 働き方・条件 that people choose, and the facts of a posting that meet each; a posting that does not tell meets none. */
const table = {
  weekends: {
    label: "土日休み",
    of: ({ holidays = "" }: Facts) => weekends.test(holidays) && !notWeekends.test(holidays),
  },
  holidays: { label: "週休2日", of: (job: Facts) => job.weeklyHolidays === "every_week" },
  "no-nights": { label: "夜勤なし", of: (job: Facts) => job.nightWork === "none" },
  "no-overtime": { label: "残業なし", of: (job: Facts) => job.overtimeHours === 0 },
  short: { label: "短時間", of: (job: Facts) => job.timeSlot === "half_day" },
  remote: {
    label: "在宅勤務",
    of: (job: Facts) => job.remoteWork === "partly" || job.remoteWork === "wholly",
  },
  beginner: { label: "未経験可", of: (job: Facts) => job.experience === "any" },
  "any-school": { label: "学歴不問", of: (job: Facts) => job.education === "any" },
  seniors: { label: "60歳以上も歓迎", of: (job: Facts) => job.welcomesSeniors === true },
  "no-car": {
    label: "車の免許なし可",
    of: (job: Facts) => job.drivingLicence === "none" || job.drivingLicence === "preferred",
  },
  car: { label: "マイカー通勤可", of: (job: Facts) => job.carCommute === true },
  "no-transfers": { label: "転勤なし", of: (job: Facts) => job.transfers === false },
  housing: {
    label: "寮・住宅あり",
    of: (job: Facts) => job.housing === "single" || job.housing === "family",
  },
  childcare: { label: "託児施設あり", of: (job: Facts) => job.childcare === true },
  insured: {
    label: "社会保険あり",
    of: ({ insurances = "" }: Facts) =>
      ["health", "pension"].every((one) => insurances.split(",").includes(one)),
  },
  bonus: { label: "賞与あり", of: (job: Facts) => job.bonus === true },
  regular: { label: "正社員登用あり", of: (job: Facts) => job.regularisation === true },
  "side-jobs": { label: "副業可", of: (job: Facts) => job.sideJobs === true },
} as const satisfies Record<string, { label: string; of: (job: Facts) => boolean }>;

export type Condition = keyof typeof table;

export const conditions = Object.keys(table) as Condition[];

export const conditionLabels = Object.fromEntries(conditions.map((one) => [one, table[one].label])) as Record<
  Condition,
  string
>;

export function conditionsOf(job: Facts): Condition[] {
  return conditions.filter((one) => table[one].of(job));
}
