import { registrationsByQuarter } from "@/lib/reports/registrations-by-quarter";
import { bandText } from "@/lib/surveys/band";
import { ageLabels, sexLabels } from "@/lib/surveys/labels";
import { type SurveyPeriod, surveyResults } from "@/lib/surveys/results";

/** アンケート集計 for the page and its CSV. */
export async function readSurvey(now: Date) {
  return surveyResults(await registrationsByQuarter(), now);
}

/** "2026年度 第1四半期（4～6月）" */
export function quarterName(quarter: string): string {
  const [year, number] = quarter.split("Q").map(Number);
  return `${year}年度 第${number}四半期（${months[(number ?? 1) - 1]}月）`;
}

const months = ["4～6", "7～9", "10～12", "1～3"];

export function periodName({ from, to }: SurveyPeriod): string {
  return from === to ? quarterName(from) : `${quarterName(from)}から${quarterName(to)}まで`;
}

/** The two one-way tables with their labels; `band`: "10～14人". */
export function tablesOf(period: SurveyPeriod) {
  return [
    { question: "性別", rows: rowsOf(Object.values(sexLabels), period.sexes) },
    { question: "年代", rows: rowsOf(Object.values(ageLabels), period.ages) },
  ];
}

function rowsOf(labels: string[], bands: number[]) {
  return labels.map((label, at) => {
    const lowest = bands[at] ?? 0;
    return { label, lowest, band: bandText(lowest, "人") };
  });
}
