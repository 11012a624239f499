import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { plainSearch } from "@/lib/jobs/search/address";
import { searchJobs } from "@/lib/jobs/search/search";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");

async function found(query: string, page = 1) {
  const { rows: jobs } = await searchJobs({ ...plainSearch, query }, page, now);
  return jobs.map((job) => job.title).sort();
}

test.beforeEach(async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "病棟の正看護師募集", district: "内郷", workplace: "いわき市内郷" });
  await addJob(employer, { title: "カイゴ職員", district: "勿来", workplace: "いわき市勿来町" });
  await addJob(employer, { title: "一般事務", district: "平", workplace: "いわき市平" });
  await addJob(employer, { title: "営業事務", district: "郡山", workplace: "郡山市" });
  await addJob(employer, { title: "100%在宅_IT's 港", district: "小名浜", workplace: "自宅" });
});

test("a word is found in mid-sentence", async () => {
  expect(await found("看護")).toEqual(["病棟の正看護師募集"]);
  expect(await found("看護師")).toEqual(["病棟の正看護師募集"]);
});

test("half-width, katakana and hiragana are the same word", async () => {
  for (const query of ["ｶｲｺﾞ", "カイゴ", "かいご"]) expect(await found(query), query).toEqual(["カイゴ職員"]);
  expect(await found("ｉｔ")).toEqual(["100%在宅_IT's 港"]);
});

test("words that are separated by any white space must all be found", async () => {
  expect(await found("事務")).toEqual(["一般事務", "営業事務"]);
  expect(await found("事務　いわき")).toEqual(["一般事務"]);
  expect(await found("  いわき \t事務 ")).toEqual(["一般事務"]);
});

test("percent, underscore, quote and backslash are searched for literally", async () => {
  expect(await found("%")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("_")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("'")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("0%在")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("宅_i")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("一_事務")).toEqual([]);
  expect(await found("\\")).toEqual([]);
});

test("words of one and two characters are found", async () => {
  expect(await found("港")).toEqual(["100%在宅_IT's 港"]);
  expect(await found("内郷")).toEqual(["病棟の正看護師募集"]);
});

test("a word is not found across the border of two fields", async () => {
  expect(await found("集株式")).toEqual([]);
});

test("an empty query lists all postings", async () => {
  for (const query of ["", "   ", "　"]) expect(await found(query)).toHaveLength(5);
});

test("hostile queries cause no error", async () => {
  const hostile = [
    "\0",
    "a\0b",
    "\ud800",
    "😀",
    "' or 1=1 --",
    "(".repeat(5000),
    "あ ".repeat(3000),
    "\u202e港",
  ];
  for (const query of hostile) await searchJobs({ ...plainSearch, query }, 1, now);
});

test("more than a thousand hits are counted up to a thousand, and the last page has its hits", async () => {
  const [job] = await getDb().select().from(jobs).limit(1);
  if (!job) throw new Error("no job");
  const { id: _, number: __, ...copy } = job;
  for (let batch = 0; batch < 3; batch++) {
    await getDb()
      .insert(jobs)
      .values(Array.from({ length: 400 }, () => copy));
  }
  const all = await searchJobs(plainSearch, 1, now);
  expect(all).toMatchObject({ total: 1000, more: true });
  expect(all.rows).toHaveLength(20);
  const first = (await searchJobs(plainSearch, 50, now)).rows.map((one) => one.id);
  expect(new Set([...first, ...all.rows.map((one) => one.id)]).size).toBe(40);
});
