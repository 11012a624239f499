import type * as values from "@/lib/db/schema/jobs";
import type { audiences } from "@/lib/db/schema/publication";

export type EmploymentType = (typeof values.employmentTypes)[number];
export type WageForm = (typeof values.wageForms)[number];
export type Audience = (typeof audiences)[number];
export type TimeSlot = (typeof values.timeSlots)[number];

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

export const weeklyHolidaysLabels: Record<(typeof values.weeklyHolidays)[number], string> = {
  every_week: "毎週2日",
  other: "2日の週がある",
  none: "なし",
};

export const nightWorkLabels: Record<(typeof values.nightWork)[number], string> = {
  none: "なし",
  some: "あり",
  only: "夜勤だけ",
};

export const remoteWorkLabels: Record<(typeof values.remoteWork)[number], string> = {
  none: "なし",
  partly: "一部できる",
  wholly: "すべて在宅",
};

export const experienceLabels: Record<(typeof values.experience)[number], string> = {
  any: "不問",
  preferred: "あれば尚可",
  required: "必須",
};

export const educationLabels: Record<(typeof values.education)[number], string> = {
  any: "不問",
  high_school: "高校卒業以上",
  college: "専門学校・短大・高専卒業以上",
  university: "大学卒業以上",
};

export const drivingLicenceLabels: Record<(typeof values.drivingLicence)[number], string> = {
  none: "不要",
  preferred: "あれば尚可",
  automatic: "必須（AT限定可）",
  manual: "必須（AT限定不可）",
};

export const commutingPayLabels: Record<(typeof values.commutingPay)[number], string> = {
  actual: "実費",
  fixed: "一定額",
  none: "なし",
};

export const housingLabels: Record<(typeof values.housing)[number], string> = {
  none: "なし",
  single: "単身用あり",
  family: "世帯用あり",
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

/** "3日～5日"; "" when the posting does not say. */
export function weekDays({
  weekDaysFrom: from,
  weekDaysTo: to,
}: Record<"weekDaysFrom" | "weekDaysTo", number | null>): string {
  const ends = [from, to === from ? null : to].map((days) => (days === null ? "" : `${days}日`));
  return from !== null && to !== null && from !== to ? ends.join("～") : ends.join("");
}

/** "実費（月額20,000円まで）"; "" when the posting does not say. */
export function commuting({
  commutingPay: pay,
  commutingPayLimit: limit,
}: {
  commutingPay: keyof typeof commutingPayLabels | null;
  commutingPayLimit: number | null;
}): string {
  if (pay === null) return "";
  return commutingPayLabels[pay] + (limit === null ? "" : `（月額${yen.format(limit)}円まで）`);
}
