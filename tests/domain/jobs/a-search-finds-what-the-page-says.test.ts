import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { plainSearch } from "@/lib/jobs/search/address";
import { queryOf } from "@/lib/jobs/search/query";
import { searchJobs } from "@/lib/jobs/search/search";
import { indexVersion } from "@/lib/jobs/search-index/index-text";
import { reindexJobs } from "@/lib/jobs/search-index/reindex";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");
const list = new Synonyms(firstSynonyms);

async function found(query: string, filters = {}) {
  const { rows } = await searchJobs({ ...plainSearch, query, filters }, 1, now);
  return rows.map((job) => job.title).sort();
}

test("every fact that the page shows is found, and one that is answered なし is not", async () => {
  const employer = await addEmployer();
  const all = {
    bonus: true,
    raises: true,
    yearlyHolidays: 124,
    overtimeHours: 12,
    nightWork: "some",
    remoteWork: "partly",
    housing: "single",
    commutingPay: "actual",
    retirementPay: true,
    regularisation: true,
    welcomesSeniors: true,
    applyDocuments: "履歴書",
    interviewPlace: "本社の会議室",
    helloWorkNumber: "07010-1234567",
    holidays: "土日祝。有給休暇は入社の日から",
    breaks: "昼に45分",
    smoking: "敷地内禁煙",
    contractPeriod: "1年ごとの更新",
  } as const;
  await addJob(employer, { title: "すべて", ...all });
  await addJob(employer, {
    title: "なにも",
    bonus: false,
    raises: false,
    nightWork: "none",
    remoteWork: "none",
    housing: "none",
    commutingPay: "none",
    commutingPayLimit: null,
    retirementPay: false,
    regularisation: false,
    holidays: "勤務表による",
    contractPeriod: "期間の定めなし",
    wageNotes: "賞与なし、退職金はありません",
  });
  for (const word of [
    "賞与",
    "昇給",
    "年間休日124",
    "時間外労働月平均12時間",
    "夜勤",
    "在宅勤務",
    "入居できる住宅",
    "通勤手当",
    "退職金",
    "登用",
    "60歳以上",
    "履歴書",
    "本社の会議室",
    "07010-1234567",
    "有給休暇",
    "昼に45分",
    "禁煙",
  ])
    expect.soft(await found(word), word).toContain("すべて");
  for (const word of ["賞与", "昇給", "夜勤", "在宅", "通勤手当", "退職金", "登用"])
    expect.soft(await found(word), word).not.toContain("なにも");
  expect(await found("夜勤なし")).toEqual(["なにも"]);
});

test("what people type alike is found alike", async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "髙橋商店、ドライバー・9〜17時、龍ヶ崎" });
  for (const query of [
    "高橋商店",
    "ドライバ",
    "9～17時",
    "9~17時",
    "龍ケ崎",
    "高橋・ドライバー",
    "高橋、9～17",
    "ドラ\u200bイバー",
    "高\ufe00橋",
  ])
    expect.soft(await found(query), query).toHaveLength(1);
});

test("a word finds those that mean the same, and says which", async () => {
  const employer = await addEmployer();
  for (const title of ["看護師", "トラック運転手", "介護職員", "看護婦長の記念館の受付"])
    await addJob(employer, { title, duties: "仕事", qualifications: "不問" });
  expect(await found("ナース")).toEqual(["看護師"]);
  expect(await found("ドライバー")).toEqual(["トラック運転手"]);
  expect(await found("かいご")).toEqual(["介護職員"]);
  expect(queryOf("ナース", list).wanted[0]?.synonyms).toEqual(["看護師", "かんごし"]);
  // Old names are understood, and nobody who types today's name gets them.
  expect(await found("看護婦")).toEqual(["看護婦長の記念館の受付", "看護師"]);
  expect(list.namesOf("看護師")).not.toContain("看護婦");
  expect(await found('"ナース"')).toEqual([]);
  for (const word of ["平", "泉", "事務", "いわき"]) expect(list.namesOf(word), word).toEqual([]);
});

test("a short word is no part of another one", async () => {
  const employer = await addEmployer();
  for (const title of [
    "パートナー企業の担当",
    "デパートの売り場",
    "レジャー施設",
    "使用USE機器",
    "法律事務所",
  ])
    await addJob(employer, { title, duties: "仕事", employmentType: "full_time", qualifications: "不問" });
  for (const query of ["パート", "レジ", "SE", "事務"]) expect.soft(await found(query), query).toEqual([]);
  expect(await found("事務所")).toEqual(["法律事務所"]);
});

test("a word with a minus excludes, and quotation marks keep words together", async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "介護（夜勤あり）" });
  await addJob(employer, { title: "介護（日勤）" });
  expect(await found("介護 -夜勤")).toEqual(["介護（日勤）"]);
  expect(await found("介護 －夜勤")).toEqual(["介護（日勤）"]);
  expect(await found("「介護（日勤」")).toEqual(["介護（日勤）"]);
  for (const query of ['"', "-", '""', "-- -", "「", "-1000"]) await found(query);
});

test("a posting is found by both of its 職種", async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "配車の事務", occupation: "drive", secondOccupation: "office" });
  await addJob(employer, { title: "清掃", occupation: "clean" });
  expect(await found("", { work: ["drive"] })).toEqual(["配車の事務"]);
  expect(await found("", { work: ["office"] })).toEqual(["配車の事務"]);
  expect(await found("", { work: ["nurse"] })).toEqual([]);
  expect(await found("うんてん")).toContain("配車の事務");
});

test("rows of before are indexed anew, in part or whole, and keep their version and their day", async ({
  sql,
}) => {
  const employer = await addEmployer();
  for (let n = 0; n < 5; n += 1) await addJob(employer, { title: `仕事${n}`, holidays: "有給休暇あり" });
  await sql`update jobs set search_text = title, search_bigrams = '{}', search_meanings = '{}',
    filter_tokens = '{}', index_version = 0`;
  const before = await sql`select id, version, updated_at from jobs order by id`;
  expect(await found("有給休暇")).toEqual([]);
  await reindexJobs();
  expect(await found("有給休暇")).toHaveLength(5);
  expect(await sql`select id, version, updated_at from jobs order by id`).toEqual(before);
  expect(await getDb().$count(jobs, eq(jobs.indexVersion, indexVersion))).toBe(5);
});
