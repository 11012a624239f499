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

export const contractTermLabels: Record<(typeof values.contractTerms)[number], string> = {
  open: "期間の定めなし",
  fixed: "期間の定めあり",
};

export const renewalRuleLabels: Record<(typeof values.renewalRules)[number], string> = {
  none: "更新しない",
  conditional: "条件により更新することがある",
  usual: "原則として更新する",
};

export const trialLabels: Record<(typeof values.trials)[number], string> = {
  none: "なし",
  same: "あり（労働条件は同じ）",
  different: "あり（労働条件が違う）",
};

/** Of 健康増進法, as ハローワーク asks for it. */
export const smokingRuleLabels: Record<(typeof values.smokingRules)[number], string> = {
  premises: "敷地内禁煙",
  indoors: "屋内禁煙",
  outside: "屋内禁煙（屋外に喫煙場所あり）",
  room: "喫煙室あり",
  allowed: "喫煙できる場所で働く（20歳以上）",
  outdoors: "屋外の仕事",
};

/** A set: see lib/jobs/fields/kinds.ts. */
export const insuranceLabels = {
  employment: "雇用保険",
  accident: "労災保険",
  health: "健康保険",
  pension: "厚生年金保険",
  none: "加入なし",
};

/** The exceptions of 労働施策総合推進法 施行規則 第1条の3 第1項, by their numbers. */
export const ageRuleLabels: Record<(typeof values.ageRules)[number], string> = {
  retirement: "1号　定年が上限（期間の定めのない契約）",
  law: "2号　法令が年齢を制限している",
  career: "3号のイ　長く勤めて経験を積むため（経験不問、期間の定めのない契約）",
  skills: "3号のロ　30～49歳のうち、人数の少ない年代を補うため（期間の定めのない契約）",
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

/** The month in which they leave 高校. */
export const graduation = (year: number) => `${year}年3月`;

/** "なし", "月平均10時間"; "" when the posting does not say. */
export function overtime({ overtimeHours: hours }: { overtimeHours: number | null }): string {
  if (hours === null) return "";
  return hours === 0 ? "なし" : `月平均${hours}時間`;
}

type AgeLimit = {
  ageRule: keyof typeof ageRuleLabels | null;
  ageFrom: number | null;
  ageTo: number | null;
  ageNotes: string;
};

/** "18歳以上\n2号　法令が年齢を制限している"; "" when the age is open. */
export function ageLimit({ ageRule, ageFrom, ageTo, ageNotes }: AgeLimit): string {
  if (!ageRule) return "";
  const ends = [ageFrom && `${ageFrom}歳以上`, ageTo && `${ageTo}歳以下`].filter(Boolean).join("、");
  return [ends, `法律の認める理由：${ageRuleLabels[ageRule]}`, ageNotes].filter(Boolean).join("\n");
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
