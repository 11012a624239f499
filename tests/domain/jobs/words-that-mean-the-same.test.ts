import type { jobs } from "@/lib/db/schema/jobs";
import { searchJobs } from "@/lib/jobs/search/search";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { keyOf, Synonyms } from "@/lib/jobs/synonyms/meanings";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { oldNamesOf, pairsOf, sameWords } from "@/tests/support/same-words";

const now = new Date("2026-02-01T03:00:00Z");
const list = new Synonyms(firstSynonyms);

/** Holds nothing but this word, so that nothing else can find it. */
const bare: Partial<typeof jobs.$inferInsert> = {
  duties: "仕事",
  dutiesScope: "変更なし",
  qualifications: "なし",
  contractPeriod: "なし",
  trialPeriod: "なし",
  workplace: "市内",
  workplaceScope: "変更なし",
  hours: "9時～15時",
  breaks: "なし",
  holidays: "なし",
  overtime: "なし",
  insurance: "なし",
  smoking: "なし",
  howToApply: "なし",
  wageNotes: "",
  recruiter: "",
  applyDocuments: "",
  applySelection: "",
  applicantsHelpdesk: "",
  applyHours: "",
  applyContact: "",
  wageForm: "yearly",
  employmentType: "temporary",
  timeSlot: "flexible",
  carCommute: false,
  nightWork: null,
  experience: null,
  education: null,
  remoteWork: null,
  housing: null,
  bonus: null,
  raises: null,
  retirementPay: null,
  regularisation: null,
  sideJobs: null,
  childcare: null,
  commutingPay: null,
  weeklyHolidays: null,
  overtimeHours: null,
  yearlyHolidays: null,
  drivingLicence: null,
  transfers: null,
  welcomesSeniors: null,
  renewal: "",
};

async function found(query: string) {
  const titles: string[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await searchJobs({ query, filters: {}, sort: "newest" }, page, now);
    titles.push(...rows.map(({ title }) => title));
    if (titles.length >= total) return titles;
  }
}

test("a posting that says one word is found by each that means the same, and by no old name's reverse", async () => {
  test.slow();
  const employer = await addEmployer({ name: "あ（見本）", kana: "あ", industry: "その他" });
  const said = new Set([
    ...pairsOf(sameWords).map(([, word]) => word),
    ...oldNamesOf(sameWords).map(([, word]) => word),
  ]);
  for (const title of said) await addJob(employer, { ...bare, title, occupation: null });
  const byTyped = new Map<string, Set<string>>();
  const foundBy = async (typed: string) => {
    const known = byTyped.get(typed) ?? new Set(await found(typed));
    byTyped.set(typed, known);
    return known;
  };
  expect(pairsOf(sameWords).length).toBeGreaterThan(700);
  const missed: string[] = [];
  for (const [typed, word] of pairsOf(sameWords))
    if (!(await foundBy(typed)).has(word)) missed.push(`${typed} → ${word}`);
  expect(missed).toEqual([]);
  const led: string[] = [];
  expect(oldNamesOf(sameWords).length).toBeGreaterThan(10);
  for (const [typed, old] of oldNamesOf(sameWords))
    if ((await foundBy(typed)).has(old)) led.push(`${typed} → ${old}`);
  expect(led).toEqual([]);
});

const never: [typed: string, said: string][] = [
  ["平", "平日の仕事"],
  ["平", "公平な評価"],
  ["泉", "平"],
  ["事務", "法律事務所"],
  ["一般事務", "法律事務所"],
  ["パート", "デパート"],
  ["パート", "パートナー"],
  ["アルバイト", "デパート"],
  ["バイト", "パートナー"],
  ["レジ", "レジャー施設"],
  ["キャッシャー", "レジデンス"],
  ["デイ", "ホリデイ"],
  ["通所介護", "ホリデイ"],
  ["パン", "パンフレット"],
  ["パン", "ジャパン"],
  ["バス", "バスケット"],
  ["バス", "バスタオル"],
  ["ホール", "マンホール"],
  ["SE", "USEの機器"],
  ["PT", "OPTION"],
  ["OT", "NOTE"],
  ["ST", "STAFF"],
  ["IT", "SITE"],
  ["OL", "POLICE"],
  ["PG", "JPGE"],
  ["NC", "SINCE"],
  ["GS", "THINGSの"],
  ["QC", "QCDX"],
];

test("a word inside another one, which means something else, finds nothing, typed itself or by a synonym", async () => {
  const employer = await addEmployer({ name: "あ（見本）", kana: "あ", industry: "その他" });
  const district = "好間";
  for (const title of new Set(never.map(([, said]) => said)))
    await addJob(employer, { ...bare, title, occupation: null, district, employmentType: "temporary" });
  for (const [typed, said] of never) expect.soft(await found(typed), `${typed} ${said}`).not.toContain(said);
  // The longer word itself is found, and so is the short one where it stands alone.
  expect(await found("レジャー")).toEqual(["レジャー施設"]);
  await addJob(employer, { ...bare, title: "法律事務所の事務", occupation: null });
  expect(await found("事務")).toEqual(["法律事務所の事務"]);
});

test("夜勤なし and its like ask for the fact: prose that denies it does not answer", async () => {
  const employer = await addEmployer();
  await addJob(employer, {
    ...bare,
    title: "昼",
    nightWork: "none",
    drivingLicence: "none",
    transfers: false,
  });
  await addJob(employer, { ...bare, title: "夜", nightWork: "some", duties: "夜勤なしの日もあります" });
  for (const word of [
    "夜勤なし",
    "日勤のみ",
    "にっきん",
    "やきんなし",
    "車なし可",
    "免許なし",
    "バス通勤",
    "転勤なし",
    "地域限定",
  ])
    expect.soft(await found(word), word).toEqual(["昼"]);
});

test("kana finds 地区 and conditions", async () => {
  const employer = await addEmployer({ name: "あ（見本）", kana: "あ", industry: "その他" });
  await addJob(employer, { ...bare, title: "一", district: "勿来", bonus: true, housing: "family" });
  await addJob(employer, { ...bare, title: "二", district: "久之浜・大久", bonus: false, housing: "none" });
  for (const word of ["なこそ", "ナコソ", "しょうよ", "りょう", "しゃたく"])
    expect.soft(await found(word), word).toEqual(["一"]);
  for (const word of ["ひさのはま", "おおひさ"]) expect.soft(await found(word), word).toEqual(["二"]);
});

test("the index holds one token a group, however many of its words a posting says", async () => {
  const employer = await addEmployer();
  const { searchMeanings } = await addJob(employer, { ...bare, title: "看護師（ナース）" });
  const nurse = list.meaningsOf("かんごし").map(({ token }) => token);
  expect(nurse).toHaveLength(1);
  expect(searchMeanings.filter((token) => nurse.includes(token))).toHaveLength(1);
  expect(keyOf("ドライバー")).toBe(keyOf("ドライバ"));
});
