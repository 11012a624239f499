import type { employers, youthAnswers } from "@/lib/db/schema/employers";

type EmployerRow = typeof employers.$inferSelect;

/** 青少年雇用情報 (若者雇用促進法 第13条): what graduates may ask an employer. All of it is optional. */
export type YouthField = Extract<keyof EmployerRow, `youth${string}`>;
export type YouthFields = Pick<EmployerRow, YouthField>;

/** The three groups of the law: a graduate who asks is told one item of each at least. */
export const youthGroups = {
  hiring: "募集・採用の状況",
  growth: "能力開発の取組",
  keeping: "職場への定着の取組",
} as const;

export type YouthGroup = keyof typeof youthGroups;

type Kind =
  | { kind: "whole" | "tenths"; least: number; most: number; unit: string }
  | { kind: "answer" }
  /** What an answer consists of; an answer あり demands it. */
  | { kind: "notes"; of: YouthField };

export type YouthEntry = Kind & { label: string; group?: YouthGroup; help?: string };

const people = { kind: "whole", least: 0, most: 10_000, unit: "人" } as const;
const percent = { kind: "tenths", least: 0, most: 100, unit: "%" } as const;

/** The three business years of 募集・採用, as labels name them: the year itself is another field. */
export const youthYears = [
  { name: "その年度", back: 0, hires: "youthHires1", women: "youthHiredWomen1", leavers: "youthLeavers1" },
  { name: "1年度前", back: 1, hires: "youthHires2", women: "youthHiredWomen2", leavers: "youthLeavers2" },
  { name: "2年度前", back: 2, hires: "youthHires3", women: "youthHiredWomen3", leavers: "youthLeavers3" },
] as const satisfies ({ name: string; back: number } & Record<"hires" | "women" | "leavers", YouthField>)[];

const hires = (year: string) => ({
  ...people,
  group: "hiring" as const,
  label: `新卒者等の採用者数（${year}）`,
});
const women = (year: string) => ({
  ...people,
  group: "hiring" as const,
  label: `採用者のうち女性（${year}）`,
});
const leavers = (year: string) => ({
  ...people,
  group: "hiring" as const,
  label: `採用者のうち離職者（${year}）`,
});
const answer = (label: string) => ({ kind: "answer" as const, group: "growth" as const, label });
const notes = (of: YouthField, label: string, help: string) => ({
  ...{ kind: "notes" as const, group: "growth" as const, of, label: `${label}の内容`, help },
});

/** Every field in the order of the form: its label in forms, 操作履歴, CSV headings and conflicts, and what its values may be. */
export const youthTable: Record<YouthField, YouthEntry> = {
  youthYear: {
    kind: "whole",
    least: 2000,
    most: 2100,
    unit: "年度",
    label: "青少年雇用情報の事業年度",
    help: "いちばん新しい、終わった事業年度（例：2025年4月から2026年3月までなら「2025」）。下の数は、この年度のものです。",
  },
  youthHires1: hires("その年度"),
  youthHiredWomen1: women("その年度"),
  youthLeavers1: leavers("その年度"),
  youthHires2: hires("1年度前"),
  youthHiredWomen2: women("1年度前"),
  youthLeavers2: leavers("1年度前"),
  youthHires3: hires("2年度前"),
  youthHiredWomen3: women("2年度前"),
  youthLeavers3: leavers("2年度前"),
  youthTenure: {
    ...{ kind: "tenths", least: 0, most: 60, unit: "年", group: "hiring" },
    label: "平均勤続年数",
  },
  youthAverageAge: {
    ...{ kind: "tenths", least: 15, most: 80, unit: "歳", group: "hiring" },
    label: "従業員の平均年齢",
    help: "法律の項目ではありませんが、書くと参考になります。",
  },
  youthTraining: answer("研修"),
  youthTrainingNotes: notes("youthTraining", "研修", "例：入社時の研修、職種ごとの研修"),
  youthSelfStudy: answer("自己啓発支援"),
  youthSelfStudyNotes: notes(
    "youthSelfStudy",
    "自己啓発支援",
    "例：資格の受検料の補助、通信教育の費用の補助",
  ),
  youthMentor: {
    ...answer("メンター制度"),
    help: "新しく入った人の相談に、決まった先輩が応じる制度。",
  },
  youthCounselling: answer("キャリアコンサルティング制度"),
  youthCounsellingNotes: notes(
    "youthCounselling",
    "キャリアコンサルティング制度",
    "例：社外のキャリアコンサルタントとの面談",
  ),
  youthSkillTests: answer("社内検定などの制度"),
  youthSkillTestsNotes: notes("youthSkillTests", "社内検定などの制度", "例：加工の技能を確かめる社内検定"),
  youthOvertime: {
    ...{ kind: "tenths", least: 0, most: 100, unit: "時間", group: "keeping" },
    label: "月平均所定外労働時間",
  },
  youthPaidLeave: {
    ...{ kind: "tenths", least: 0, most: 40, unit: "日", group: "keeping" },
    label: "有給休暇の平均取得日数",
  },
  youthFathers: { ...people, group: "keeping", label: "育児休業の対象者数（男性）" },
  youthFathersOnLeave: { ...people, group: "keeping", label: "育児休業の取得者数（男性）" },
  youthMothers: { ...people, group: "keeping", label: "育児休業の対象者数（女性）" },
  youthMothersOnLeave: { ...people, group: "keeping", label: "育児休業の取得者数（女性）" },
  youthWomenOnBoard: { ...percent, group: "keeping", label: "役員に占める女性の割合" },
  youthWomenManaging: { ...percent, group: "keeping", label: "管理職に占める女性の割合" },
};

export const youthFields = Object.keys(youthTable) as YouthField[];

export const youthLabels = Object.fromEntries(
  youthFields.map((field) => [field, youthTable[field].label]),
) as Record<YouthField, string>;

export const fieldsOfGroup = (group: YouthGroup) =>
  youthFields.filter((field) => youthTable[field].group === group);

/** The answers that a form offers. */
export const givenAnswers = ["あり", "なし"] as const satisfies (typeof youthAnswers)[number][];

export function isYouthField(name: string): name is YouthField {
  return Object.hasOwn(youthTable, name);
}

/** A field as people read it: the number with its unit. */
export function youthReading(field: YouthField, value: unknown): string {
  const entry = youthTable[field];
  if (typeof value !== "number" || !("unit" in entry)) return String(value ?? "");
  return `${field === "youthYear" ? value : value.toLocaleString("ja-JP")}${entry.unit}`;
}
