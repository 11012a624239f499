import { factIn, valuesForForm } from "@/lib/jobs/facts-in-prose";
import { expect, test } from "@/tests/support/domain";
import { jobForm } from "@/tests/support/staff-forms";

const certain = [
  ["contractTerm", "期間の定めなし", "open", ""],
  ["contractTerm", "期間の定めなし（定年60歳、再雇用65歳まで）", "open", "定年60歳、再雇用65歳まで"],
  ["trial", "なし", "none", ""],
  ["overtimeHours", "なし", "0", ""],
  ["overtimeHours", "あり（月平均１０時間）", "10", ""],
  ["smokingRule", "屋内禁煙（屋外に喫煙場所あり）", "outside", ""],
  ["insurances", "雇用保険、労災保険、健康保険、厚生年金保険", "employment,accident,health,pension", ""],
  ["insurances", "労災", "accident", ""],
] as const;

const unclear = [
  ["contractTerm", "1年（更新する場合あり）"],
  ["contractTerm", "期間の定めなしへの登用あり"],
  ["trial", "なし（経験者）"],
  ["overtimeHours", "あり（月平均8時間。2月、3月は25時間程度）"],
  ["overtimeHours", "あり"],
  ["smokingRule", "禁煙"],
  ["insurances", "社会保険完備"],
  ["insurances", "雇用保険、労災保険（週の労働時間により健康保険）"],
] as const;

test("an older text is an answer where nobody reads it in two ways, and stays a text elsewhere", () => {
  for (const [field, prose, value, rest] of certain)
    expect.soft(factIn(field, prose), prose).toEqual({ value, rest });
  for (const [field, prose] of unclear) expect.soft(factIn(field, prose), prose).toBeUndefined();
  const old = jobForm("11111111-1111-4111-8111-111111111111", {
    ...{ contractTerm: null, trial: null, insurances: "", smokingRule: null, overtimeHours: null },
    ...{ contractPeriod: "期間の定めなし", trialPeriod: "3か月", insurance: "労災保険", overtime: "なし" },
  });
  expect(valuesForForm(old)).toMatchObject({
    ...{ contractTerm: "open", contractPeriod: "", trial: "", trialPeriod: "3か月" },
    ...{ insurances: "accident", insurance: "", overtimeHours: "0", overtime: "", smokingRule: "" },
  });
});
