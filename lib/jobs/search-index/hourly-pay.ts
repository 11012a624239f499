import type { JobFields } from "@/lib/jobs/fields/fields";

type Paid = Pick<
  JobFields,
  | "wageForm"
  | "wageFrom"
  | "excludedPay"
  | "fixedOvertimeBase"
  | "hours"
  | "breaks"
  | "holidays"
  | "yearlyHolidays"
>;

/**
 * The lowest pay per hour in yen: 時給 as stated, 日給 divided by the one stated shift without its break, 月給 also by the
 * working days of a year, each without what 最低賃金法 does not count. undefined when the posting does not state enough for that.
 */
export function hourlyPay(job: Paid): number | undefined {
  if (job.wageFrom === null) return undefined;
  const pay = job.wageFrom - (job.excludedPay ?? 0);
  if (job.wageForm === "hourly") return pay;
  const hours = dailyHours(job);
  if (hours === undefined) return undefined;
  if (job.wageForm === "daily") return pay / hours;
  const days = job.yearlyHolidays === null ? workingDays(job.holidays) : 365 - job.yearlyHolidays;
  if (job.wageForm !== "monthly" || days === undefined) return undefined;
  // 固定残業代 pays for further hours: it does not count.
  const base = job.fixedOvertimeBase === null ? pay : job.fixedOvertimeBase - (job.excludedPay ?? 0);
  return (base * 12) / (hours * days);
}

/** Reads one shift ("8時30分～17時30分", "8:30-17:30") and one break ("60分", "1時間"); two of either are ambiguous. */
function dailyHours({ hours, breaks }: Paid): number | undefined {
  const times = [...hours.normalize("NFKC").matchAll(/(\d{1,2})(?::|時)(\d{2})?/g)].map(
    ([, hour, minute]) => Number(hour) + Number(minute ?? 0) / 60,
  );
  const [begin, end] = times;
  const pause = /^(\d+(?:\.\d+)?)(分|時間)$/.exec(breaks.normalize("NFKC").trim());
  if (begin === undefined || end === undefined || times.length !== 2 || !pause) return undefined;
  const length =
    (end > begin ? end - begin : end + 24 - begin) - Number(pause[1]) / (pause[2] === "分" ? 60 : 1);
  return length >= 1 && length <= 12 ? length : undefined;
}

function workingDays(holidays: string): number | undefined {
  const statements = [...holidays.normalize("NFKC").matchAll(/年間休日(?:数|は|:|約)*\s*(\d{2,3})日/g)];
  const days = 365 - Number(statements[0]?.[1]);
  return statements.length === 1 && days >= 100 && days <= 330 ? days : undefined;
}
