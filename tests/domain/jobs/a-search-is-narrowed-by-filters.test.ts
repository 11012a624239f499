import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { searchJobs, searchRelaxations } from "@/lib/jobs/search";
import { addressOf, searchOf } from "@/lib/jobs/search-address";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");

async function found(params: Record<string, string>) {
  const { rows: jobs, total } = await searchJobs(searchOf(params), 1, now);
  expect(total).toBe(jobs.length);
  return jobs.map((job) => job.title);
}

const advice = async (params: Record<string, string>) =>
  Object.fromEntries(
    (await searchRelaxations(searchOf(params), now)).map(({ drop, total }) => [drop, total]),
  );

test.beforeEach(async () => {
  const hospital = await addEmployer({ name: "磯風会（見本）", industry: "医療・福祉" });
  const factory = await addEmployer({ name: "つばめ製作所（見本）", industry: "製造業" });
  const monthly = { wageForm: "monthly", employmentType: "full_time", timeSlot: "shift" } as const;
  await addJob(hospital, { ...monthly, title: "病棟の看護師", district: "内郷", wageFrom: 250_000 });
  await addJob(hospital, { title: "外来の看護師", district: "平", wageFrom: 1_650, audience: "general" });
  await addJob(hospital, { title: "保育補助", timeSlot: "evening", wageFrom: 1_150, audience: "everyone" });
  await addJob(factory, { ...monthly, title: "機械の操作", wageFrom: 199_999, audience: "student" });
  await addJob(factory, { title: "設計", wageForm: "yearly", wageFrom: 3_000_000, audience: "everyone" });
  await addJob(factory, { title: "日雇い", wageForm: "daily", wageFrom: 11_200, audience: "everyone" });
});

test("each filter works alone, with words and with other filters", async () => {
  const cases: [Record<string, string>, string[]][] = [
    [{ type: "full_time" }, ["機械の操作", "病棟の看護師"]],
    [{ industry: "医療・福祉" }, ["保育補助", "外来の看護師", "病棟の看護師"]],
    [{ district: "内郷" }, ["病棟の看護師"]],
    [{ audience: "student" }, ["保育補助", "日雇い", "機械の操作", "設計"]],
    [{ audience: "general", industry: "医療・福祉", q: "看護師" }, ["外来の看護師", "病棟の看護師"]],
    [{ wage: "hourly-1200" }, ["外来の看護師"]],
    [{ wage: "monthly-200000" }, ["病棟の看護師", "設計"]],
    [{ wage: "monthly-250000" }, ["病棟の看護師", "設計"]],
    [{ wage: "monthly-300000" }, []],
    [{ time: "evening" }, ["保育補助"]],
    [{ q: "ｶﾝｺﾞ 看護師" }, ["外来の看護師", "病棟の看護師"]],
    [{ q: "「ｶﾝｺﾞ」 看護師" }, []],
    [{ q: "看護師", time: "shift" }, ["病棟の看護師"]],
    [{ q: "師", district: "平" }, ["外来の看護師"]],
  ];
  for (const [params, titles] of cases)
    expect((await found(params)).sort(), JSON.stringify(params)).toEqual([...titles].sort());
});

test("a filter value that the site does not offer is ignored", async () => {
  const hostile = ["__proto__", "' or 1=1 --", "\0", "\ud800", "全部", "hourly-1", "x".repeat(10_000)];
  for (const name of ["type", "industry", "district", "audience", "wage", "time", "sort"])
    for (const value of hostile) expect(await found({ [name]: value }), `${name}=${value}`).toHaveLength(6);
  expect(addressOf(searchOf({ type: "x", district: "内郷", nothing: "1" }))).toBe(
    `/jobs?district=${encodeURIComponent("内郷")}`,
  );
  expect(addressOf(searchOf({ q: " " }))).toBe("/jobs");
});

test("an address leads back to the search it was made from", () => {
  const search = searchOf({
    q: "看護 %&=+",
    type: "part_time",
    industry: "医療・福祉",
    district: "久之浜・大久",
    audience: "student",
    wage: "monthly-220000",
    time: "half_day",
    sort: "closing",
  });
  const { searchParams } = new URL(addressOf(search, 3), "http://localhost");
  expect(searchOf(Object.fromEntries(searchParams))).toEqual(search);
  expect(searchParams.get("page")).toBe("3");
});

test("a search without hits says which filter to drop, and how many hits remain", async () => {
  expect(await found({ q: "看護師", district: "平", time: "shift" })).toEqual([]);
  expect(await advice({ q: "看護師", district: "平", time: "shift" })).toEqual({
    query: 1,
    district: 1,
    time: 1,
  });
  // If dropping one filter does not help, all filters are dropped.
  expect(await advice({ q: "看護師", type: "internship", industry: "建設業" })).toEqual({ filters: 2 });
  expect(await advice({ q: "潜水艦" })).toEqual({});
  expect(await advice({ type: "internship", industry: "建設業" })).toEqual({});
});

test("every order shows each posting once over all pages, even if all are alike", async () => {
  const [row] = await getDb().select().from(jobs).limit(1);
  if (!row) throw new Error("no job");
  const { id: _, number: __, ...copy } = row;
  await getDb()
    .insert(jobs)
    .values(Array.from({ length: 60 }, () => copy));
  for (const sort of ["newest", "closing", "wage"]) {
    const search = searchOf({ sort });
    const seen: string[] = [];
    for (let page = 1; page <= 4; page++)
      seen.push(...(await searchJobs(search, page, now)).rows.map((job) => job.id));
    expect(new Set(seen).size, sort).toBe(66);
  }
});

test("wages are compared by the hour, and the posting that closes first comes first", async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "明日まで", closesOn: "2026-02-02" });
  expect((await found({ sort: "closing" }))[0]).toBe("明日まで");
  const byWage = (await found({ sort: "wage" })).filter((title) => title !== "明日まで");
  // 1,650 an hour; 250,000 / 165 = 1,515; 3,000,000 / 2,000 = 1,500; 11,200 / 8 = 1,400; 199,999 / 165 = 1,212; 1,150
  expect(byWage).toEqual(["外来の看護師", "病棟の看護師", "設計", "日雇い", "機械の操作", "保育補助"]);
});
