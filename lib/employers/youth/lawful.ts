import {
  type YouthField,
  type YouthFields,
  youthFields,
  youthLabels,
  youthTable,
  youthYears,
} from "./fields";

type Told = { field: YouthField; message: string };

export const isGiven = (field: YouthField, { [field]: value }: YouthFields) => value !== null && value !== "";

/** What cannot be true, told at a field: form and file refuse it. */
export function contradictionsIn(youth: YouthFields): Told[] {
  return [...ofYear(youth), ...ofHires(youth), ...ofNotes(youth)];
}

/** Numbers tell nothing without the year of which they are. */
function ofYear(youth: YouthFields): Told[] {
  const isStated = youthFields.some((field) => field !== "youthYear" && isGiven(field, youth));
  if (!isStated || youth.youthYear !== null) return [];
  return [{ field: "youthYear", message: "いつの数か分かるように、事業年度を入力してください" }];
}

function ofHires(youth: YouthFields): Told[] {
  return youthYears.flatMap(({ hires, women }): Told[] => {
    const [all, some] = [youth[hires], youth[women]];
    if (some === null) return [];
    if (all === null)
      return [{ field: hires, message: `${youthLabels[women]}を書くときは、採用者数も入力してください` }];
    if (some <= all) return [];
    const message = `${youthLabels[women]}は、採用者数（${all}人）と同じか、それより少ない人数を入力してください`;
    return [{ field: women, message }];
  });
}

function ofNotes(youth: YouthFields): Told[] {
  return youthFields.flatMap((field): Told[] => {
    const entry = youthTable[field];
    if (entry.kind !== "notes") return [];
    const answer = youth[entry.of];
    if (answer === "あり" && !isGiven(field, youth))
      return [{ field, message: `${youthLabels[entry.of]}が「あり」のときは、その内容を入力してください` }];
    if (answer !== "あり" && isGiven(field, youth))
      return [{ field: entry.of, message: `${youthLabels[field]}を書いたときは、「あり」を選んでください` }];
    return [];
  });
}

/** A year that has not begun: nobody can have counted in it. */
export function isFuture({ youthYear }: Pick<YouthFields, "youthYear">, today: string): boolean {
  return youthYear !== null && youthYear > Number(today.slice(0, 4));
}

export const futureYear = "まだ始まっていない年度です。終わった事業年度を入力してください";

/**
 * What is probably wrong. Another way of counting may explain it, so it is told and not refused: the ministry's form counts
 * the leavers among those who were hired, but an employer may have counted all who left in the year.
 */
export function doubtsAbout(youth: YouthFields): string[] {
  const found = youthYears.flatMap(({ name, hires, leavers }) => {
    const [hired, left] = [youth[hires], youth[leavers]];
    if (hired === null || left === null || left <= hired) return [];
    return [
      `離職者数（${name}）が、採用者数より多くなっています。その年度に採用した人のうち、離職した人の数です。`,
    ];
  });
  const parents = [
    ["youthFathers", "youthFathersOnLeave", "男性"],
    ["youthMothers", "youthMothersOnLeave", "女性"],
  ] as const;
  for (const [all, some, who] of parents) {
    const [could, did] = [youth[all], youth[some]];
    if (could !== null && did !== null && did > could)
      found.push(`育児休業の取得者数（${who}）が、対象者数より多くなっています。`);
  }
  const { youthTenure, youthAverageAge } = youth;
  if (youthTenure !== null && youthAverageAge !== null && youthTenure > youthAverageAge - 15)
    found.push("平均勤続年数が、従業員の平均年齢に対して長すぎます。");
  return found;
}
