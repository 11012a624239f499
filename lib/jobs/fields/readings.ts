import type { JobField } from "./fields";

/** How people type a fact in kana, by field and answer. What is answered なし has no reading: the word must not find it. */
const readings: Partial<Record<JobField, Record<string, string>>> = {
  employmentType: {
    full_time: "せいしゃいん",
    contract: "けいやくしゃいん",
    temporary: "きかんこよう",
  },
  timeSlot: {
    day: "にっちゅう",
    half_day: "はんにち たんじかん",
    evening: "ゆうがた よる",
    shift: "こうたいせい",
    flexible: "じかんはそうだん",
  },
  wageForm: { hourly: "じきゅう", daily: "にっきゅう", monthly: "げっきゅう", yearly: "ねんぽう" },
  remoteWork: { partly: "ざいたくきんむ", wholly: "ざいたくきんむ" },
  nightWork: { some: "やきんあり", only: "やきんせんじゅう" },
  weeklyHolidays: { every_week: "しゅうきゅうふつか" },
  raises: { yes: "しょうきゅうあり" },
  bonus: { yes: "しょうよあり" },
  commutingPay: { actual: "つうきんてあて こうつうひ", fixed: "つうきんてあて こうつうひ" },
  retirementPay: { yes: "たいしょくきんあり" },
  regularisation: { yes: "せいしゃいんとうよう" },
  sideJobs: { yes: "ふくぎょうか" },
  housing: { single: "りょう しゃたく じゅうたく", family: "りょう しゃたく じゅうたく" },
  childcare: { yes: "たくじしせつ" },
  carCommute: { yes: "くるまつうきん" },
  experience: { any: "みけいけん けいけんふもん" },
  education: { any: "がくれきふもん" },
  dispatch: { yes: "はけん" },
};

export function readingOf(field: JobField, value: string): string {
  const ofField = readings[field];
  return ofField && Object.hasOwn(ofField, value) ? (ofField[value] ?? "") : "";
}
