import {
  type JobField,
  type JobFields,
  jobFields,
  jobLabels,
  jobTable,
  jobValue,
  type PublicFields,
} from "@/lib/jobs/fields/fields";
import { hourlyPay } from "@/lib/jobs/search-index/hourly-pay";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import type { DatedRules } from "./dated-rules";
import { type MinimumWage, wagesDuring } from "./minimum-wages";
import { beforeItsSeason } from "./school-leavers";
import { wordsToAvoid } from "./words-to-avoid";

/** A reason to check the text before it is public. It does not prevent publication: a person decides, and says why. */
export type Warning = {
  field: JobField;
  label: string;
  found: string;
  reason: string;
  /** What may stand there, where there is a usual word. */
  instead?: string;
  /** No reason makes this text right: it must be changed before it is public. */
  blocks?: true;
};

/** What people write in their own words. The reason of an age limit names ages. */
const texts = jobFields.filter(
  (field) => ["line", "text"].includes(jobTable[field].kind) && field !== "ageNotes",
);

/** A draft without 掲載開始日 is compared with the minimum wage of today. `before`: the public text that it replaces. */
export function warningsFor(job: JobFields, rules: DatedRules, now: Date, before?: PublicFields): Warning[] {
  const from = job.opensOn ?? japanDate(now);
  const industry = rules.industries.get(job.employerId) ?? "";
  const wages = wagesDuring(rules.wages, { from, to: job.closesOn ?? from, industry });
  const words = texts.flatMap((field) =>
    wordsToAvoid(jobValue(field, job)).map(({ word, ...rest }) => ({ field, found: `「${word}」`, ...rest })),
  );
  const found = [
    ...beforeItsSeason(job, rules.seasons),
    ...underMinimumWage(job, wages),
    ...slippedDigits(job, wages, before),
    ...offeredToSchoolLeavers(job),
    ...words,
  ];
  return found.map((warning) => ({ ...warning, label: jobLabels[warning.field] }));
}

const schoolLeavers = /高校?新卒|新規高卒|新規?高校卒業予定|高校(?:を)?卒業(?:する)?(?:見込|予定)/;

/** 高校新卒 are offered by prose: they apply through their school, by a posting with ハローワーク's number. */
function offeredToSchoolLeavers(job: JobFields) {
  if (job.schoolLeaversOf !== null) return [];
  return texts.flatMap((field) => {
    const [found] = schoolLeavers.exec(jobValue(field, job)) ?? [];
    if (!found) return [];
    const reason = "高校を卒業する見込みの人の求人は、ハローワークの確認を受け、学校を通じて行います。";
    const instead = `${jobLabels.schoolLeaversOf}を入力するか、「高校既卒」のように書きます。`;
    return [{ field, found: `「${found}」`, reason, instead }];
  });
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
      reason: `${longDate(above.effectiveOn)}からの福島県の${above.industry ? `特定最低賃金（${above.industry}）` : "最低賃金"}は、1時間${above.yen.toLocaleString("ja-JP")}円です（最低賃金法 第4条）。`,
    },
  ];
}

const tenfold = 10;

/** A pay that is ten times, or a tenth, of what can be compared with it: a digit too many or too few. */
function slippedDigits(job: JobFields, wages: MinimumWage[], before?: PublicFields) {
  const found = (field: "wageFrom" | "wageTo") => `${job[field]?.toLocaleString("ja-JP")}円`;
  const checked = ["wageFrom", "wageTo"] as const;
  const jumps = checked.filter((field) => {
    const [now, then] = [job[field], before?.wageForm === job.wageForm ? before[field] : null];
    return now && then && (now >= then * tenfold || now * tenfold <= then);
  });
  if (jumps.length > 0 && before) {
    return jumps.map((field) => ({
      field,
      found: found(field),
      reason: `いま公開している額は${before[field]?.toLocaleString("ja-JP")}円です。桁が合っているか、確かめてください。`,
    }));
  }
  if (job.wageFrom && job.wageTo && job.wageTo >= job.wageFrom * tenfold) {
    return [
      {
        field: "wageTo" as const,
        found: found("wageTo"),
        reason: `${jobLabels.wageFrom}（${found("wageFrom")}）の10倍以上です。桁が合っているか、確かめてください。`,
      },
    ];
  }
  const pay = hourlyPay(job);
  const lowest = wages[0]?.yen;
  if (pay === undefined || lowest === undefined || pay < lowest * tenfold) return [];
  return [
    {
      field: "wageFrom" as const,
      found: found("wageFrom"),
      reason: `1時間あたり約${Math.floor(pay).toLocaleString("ja-JP")}円になります。桁が合っているか、確かめてください。`,
    },
  ];
}
