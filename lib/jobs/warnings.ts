import { longDate } from "@/lib/time/format";
import { type JobField, type JobFields, jobLabels } from "./fields";
import { hourlyPay } from "./hourly-pay";
import type { MinimumWage } from "./minimum-wages";
import { wordsToAvoid } from "./words-to-avoid";

/** A reason to check the text before publishing. It does not prevent publication: staff decide. */
export type Warning = { field: JobField; label: string; found: string; reason: string };

const texts = [
  "title",
  "qualifications",
  "duties",
  "dutiesScope",
  "workplace",
  "hours",
  "contractPeriod",
  "wageNotes",
  "howToApply",
] as const satisfies JobField[];

/** `wages`: the minimum wages in force on the days of the posting, the oldest first. */
export function warningsFor(job: JobFields, wages: MinimumWage[]): Warning[] {
  const words = texts.flatMap((field) =>
    wordsToAvoid(job[field]).map(({ word, reason }) => ({ field, found: `「${word}」`, reason })),
  );
  return [...underMinimumWage(job, wages), ...words].map((warning) => ({
    ...warning,
    label: jobLabels[warning.field],
  }));
}

function underMinimumWage(job: JobFields, wages: MinimumWage[]) {
  const pay = hourlyPay(job);
  const above = pay === undefined ? undefined : wages.find(({ yen }) => Math.floor(pay) < yen);
  if (pay === undefined || !above) return [];
  const amount = `${Math.floor(pay).toLocaleString("ja-JP")}円`;
  return [
    {
      field: "wageFrom" as const,
      found:
        job.wageForm === "hourly" ? `時給${amount}` : `1時間あたり約${amount}（書かれた就業時間から計算）`,
      reason: `${longDate(above.effectiveOn)}からの福島県の最低賃金は、1時間${above.yen.toLocaleString("ja-JP")}円です（最低賃金法 第4条）。`,
    },
  ];
}
