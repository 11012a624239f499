import { type JobField, jobLabels } from "@/lib/jobs/fields/fields";
import {
  ageLimit,
  audienceLabels,
  commuting,
  employmentTypeLabels,
  fixedOvertime,
  overtime,
  timeSlotLabels,
  wage,
  weekDays,
} from "@/lib/jobs/fields/labels";
import { occupationsOf } from "@/lib/jobs/fields/occupations";
import { jobReading, readingWithNotes } from "@/lib/jobs/fields/reading";
import { longDate } from "@/lib/time/format";
import type { JobDetail } from "./find";

export type Fact = { name: string; value: string };
export type FactSection = { title: string; facts: Fact[] };

/**
 * The conditions that must be stated by 職業安定法 (第5条の3), including 変更の範囲 and 受動喫煙, in words. Every posting has the same names
 * in the same order, "" for what it does not say.
 */
export function factsOfPosting(job: JobDetail): FactSection[] {
  const stated = (field: JobField) => ({ name: jobLabels[field], value: jobReading(field, job) });
  const noted = (field: JobField) => ({ name: jobLabels[field], value: readingWithNotes(field, job) });
  return [
    {
      title: "仕事の内容",
      facts: [
        { name: "職種", value: occupationsOf(job).join("、") },
        { name: "仕事の内容", value: job.duties },
        { name: "変更の範囲", value: job.dutiesScope },
        { name: "必要な資格・経験", value: job.qualifications },
        ...(["experience", "education", "drivingLicence", "welcomesSeniors"] as const).map(stated),
        { name: "年齢", value: ageLimit(job) },
        { name: "対象", value: audienceLabels[job.audience] },
        { name: "募集人数", value: `${job.headcount}人` },
      ],
    },
    {
      title: "働く場所",
      facts: [
        { name: "就業場所", value: job.workplace },
        { name: "変更の範囲", value: job.workplaceScope },
        ...(["station", "moreDistricts"] as const).map(stated),
        stated("moreWorkplaces"),
        { name: "車での通勤", value: job.carCommute ? "できます" : "できません" },
        { name: "受動喫煙の対策", value: readingWithNotes("smokingRule", job) },
        ...(["remoteWork", "transfers", "housing", "childcare"] as const).map(stated),
      ],
    },
    {
      title: "働く時間と休み",
      facts: [
        { name: "時間帯", value: timeSlotLabels[job.timeSlot] },
        { name: "就業時間", value: job.hours },
        { name: "休憩時間", value: job.breaks },
        { name: "1週間の労働日数", value: weekDays(job) },
        { name: "時間外労働", value: [overtime(job), job.overtime].filter(Boolean).join("\n") },
        stated("nightWork"),
        { name: "休日・休暇", value: job.holidays },
        ...(["yearlyHolidays", "weeklyHolidays"] as const).map(stated),
      ],
    },
    {
      title: "賃金と契約",
      facts: [
        { name: "賃金", value: wage(job) },
        { name: "固定残業代", value: fixedOvertime(job) },
        { name: "賃金の補足", value: job.wageNotes },
        ...(["raises", "bonus"] as const).map(stated),
        { name: "通勤手当", value: commuting(job) },
        stated("retirementPay"),
        {
          name: "雇用形態",
          value: employmentTypeLabels[job.employmentType] + (job.dispatch ? "（派遣労働者として雇用）" : ""),
        },
        noted("contractTerm"),
        ...(["renewalRule", "renewal"] as const).map(stated),
        noted("trial"),
        ...(["regularisation", "sideJobs", "retirementAge", "rehiredUntil"] as const).map(stated),
        { name: "加入する保険", value: readingWithNotes("insurances", job) },
        { name: "募集者", value: job.recruiter || job.employerName },
        { name: "募集期間", value: `${longDate(job.opensOn)}から${longDate(job.closesOn)}まで` },
      ],
    },
  ];
}
