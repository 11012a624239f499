import { type JobField, type JobFields, jobLabels } from "@/lib/jobs/fields/fields";
import { ageRuleLabels } from "@/lib/jobs/fields/labels";

/** Why a text contradicts itself or a law, told at a field. */
export type Contradiction = { field: JobField; message: string };

const pairs = [
  ["wageFrom", "wageTo", "高い額"],
  ["weekDaysFrom", "weekDaysTo", "多い日数"],
  ["ageFrom", "ageTo", "高い年齢"],
] as const;

/**
 * The statements of a posting that deny each other or break a law. Form and file refuse them, and so do 承認 and 公開, because
 * a stored text may be older than a rule. What a posting lacks is told by missing.ts.
 */
export function contradictionsIn(job: JobFields): Contradiction[] {
  return [...ofOrder(job), ...ofAnswers(job), ...ofAge(job)];
}

function ofOrder(job: JobFields): Contradiction[] {
  const found: Contradiction[] = pairs.flatMap(([from, to, more]) => {
    const [least, most] = [job[from], job[to]];
    if (least === null || most === null || most >= least) return [];
    return [
      {
        field: to,
        message: `${jobLabels[to]}は、${jobLabels[from]}と同じか、それより${more}にしてください`,
      },
    ];
  });
  if (job.opensOn && job.closesOn && job.closesOn < job.opensOn) {
    const message = `${jobLabels.closesOn}は、${jobLabels.opensOn}と同じか、それより後の日にしてください`;
    found.push({ field: "closesOn", message });
  }
  return found;
}

/** Two answers of which one denies the other. */
function ofAnswers(job: JobFields): Contradiction[] {
  const found: Contradiction[] = [];
  const refuse = (field: JobField, message: string) => found.push({ field, message });
  if (job.secondOccupation && job.secondOccupation === job.occupation) {
    refuse("secondOccupation", `${jobLabels.secondOccupation}には、1つめと違う職種を選んでください`);
  }
  if (job.commutingPay === "none" && job.commutingPayLimit !== null) {
    refuse("commutingPayLimit", `${jobLabels.commutingPay}がないときは、上限を空けておいてください`);
  }
  if (job.contractTerm === "open" && job.renewalRule !== null) {
    refuse("renewalRule", `${jobLabels.contractTerm}の定めがないときは、選ばないでください`);
  }
  if (job.excludedPay !== null && job.wageFrom !== null && job.excludedPay >= job.wageFrom) {
    refuse("excludedPay", `${jobLabels.wageFrom}より低い額にしてください`);
  }
  if (job.retirementAge !== null && job.rehiredUntil !== null && job.rehiredUntil < job.retirementAge) {
    refuse("rehiredUntil", `${jobLabels.retirementAge}と同じか、それより高い年齢にしてください`);
  }
  if (job.schoolLeaversOf !== null && job.audience === "general") {
    refuse("audience", `${jobLabels.schoolLeaversOf}を入力したときは、学生が応募できる対象を選んでください`);
  }
  return found;
}

/**
 * 労働施策総合推進法 第9条: the age is open, but for the exceptions of its 施行規則 第1条の3, each with its conditions. What an
 * exception still needs is missing (missing.ts).
 */
function ofAge(job: JobFields): Contradiction[] {
  const { ageRule, ageFrom, ageTo, retirementAge } = job;
  if (!ageRule) return [];
  const [number] = ageRuleLabels[ageRule].split("　");
  const found: Contradiction[] = [];
  const refuse = (field: JobField, what: string) =>
    found.push({ field, message: `年齢の制限（${number}）では、${what}` });
  if (ageRule === "law") {
    if (ageTo !== null) refuse("ageTo", "上限を設けられません。空けておいてください");
    return found;
  }
  if (job.contractTerm === "fixed") refuse("contractTerm", "「期間の定めなし」を選んでください");
  if (ageRule === "skills") {
    if (ageFrom !== null && ageFrom < 30) refuse("ageFrom", "下限を30歳以上にしてください");
    if (ageTo !== null && ageTo > 49) refuse("ageTo", "上限を49歳以下にしてください");
    return found;
  }
  if (ageFrom !== null) refuse("ageFrom", "下限を設けられません。空けておいてください");
  if (ageRule === "retirement" && ageTo !== null && retirementAge !== null && ageTo !== retirementAge - 1) {
    refuse("ageTo", `定年のすぐ下の年齢（${retirementAge - 1}歳）にしてください`);
  }
  if (ageRule === "career" && job.experience && job.experience !== "any") {
    refuse("experience", "経験は「不問」を選んでください");
  }
  return found;
}
