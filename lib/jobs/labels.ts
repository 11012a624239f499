import type { employmentTypes, timeSlots, wageForms } from "@/lib/db/schema/jobs";
import type { audiences } from "@/lib/db/schema/publication";

export type EmploymentType = (typeof employmentTypes)[number];
export type WageForm = (typeof wageForms)[number];
export type Audience = (typeof audiences)[number];
export type TimeSlot = (typeof timeSlots)[number];

export const employmentTypeLabels: Record<EmploymentType, string> = {
  full_time: "正社員",
  part_time: "パート・アルバイト",
  contract: "契約社員",
  temporary: "期間雇用",
  internship: "インターンシップ",
};

export const wageFormLabels: Record<WageForm, string> = {
  monthly: "月給",
  hourly: "時給",
  daily: "日給",
  yearly: "年俸",
};

export const audienceLabels: Record<Audience, string> = {
  everyone: "一般・学生",
  general: "一般",
  student: "学生",
};

export const timeSlotLabels: Record<TimeSlot, string> = {
  day: "日中",
  half_day: "半日・短時間",
  evening: "夕方・夜",
  shift: "交替制",
  flexible: "時間は相談・フレックス",
};

const yen = new Intl.NumberFormat("ja-JP");

/** "月給 210,000円～260,000円" */
export function wage(job: { wageForm: WageForm; wageFrom: number; wageTo: number | null }): string {
  const to = job.wageTo === null || job.wageTo === job.wageFrom ? "" : `～${yen.format(job.wageTo)}円`;
  return `${wageFormLabels[job.wageForm]} ${yen.format(job.wageFrom)}円${to}`;
}

type FixedOvertime = Record<"fixedOvertimePay" | "fixedOvertimeHours" | "fixedOvertimeBase", number | null>;

/** 固定残業代 as 職業安定法 demands: amount, hours, the pay of further overtime, and the pay without it. "" when there is none. */
export function fixedOvertime(job: FixedOvertime): string {
  const { fixedOvertimePay: pay, fixedOvertimeHours: hours, fixedOvertimeBase: base } = job;
  if (pay === null || hours === null || base === null) return "";
  return [
    `${yen.format(pay)}円（時間外労働の有無にかかわらず、${hours}時間分を支給）`,
    `${hours}時間を超える時間外労働の分は、追加で支給`,
    `固定残業代を除いた賃金：${yen.format(base)}円`,
  ].join("\n");
}
