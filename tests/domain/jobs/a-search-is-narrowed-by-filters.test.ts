import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { jobs } from "@/lib/db/schema/jobs";
import { addressOf, filterValues, searchOf } from "@/lib/jobs/search/address";
import { countChoices, countOf } from "@/lib/jobs/search/choices";
import { rankOf, type Search } from "@/lib/jobs/search/matching";
import { orderRules } from "@/lib/jobs/search/order";
import { queryOf } from "@/lib/jobs/search/query";
import { relaxationsOf } from "@/lib/jobs/search/relaxations";
import { orders, searchJobs } from "@/lib/jobs/search/search";
import { type FilterName, type Filters, filterNames } from "@/lib/jobs/search-index/filters";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { districts, neighbouringDistricts } from "@/lib/site";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");

type Params = Record<string, string | string[]>;

async function found(params: Params) {
  const { rows: jobs, total } = await searchJobs(searchOf(params), 1, now);
  expect(total).toBe(jobs.length);
  return jobs.map((job) => job.title);
}

/** What each change of a search without hits would find. */
async function advice(params: Params) {
  const relaxations = await relaxationsOf(searchOf(params), now);
  for (const { search, total } of relaxations)
    expect((await searchJobs(search, 1, now)).total, addressOf(search)).toBe(total);
  return Object.fromEntries(
    relaxations.map(({ change, total }) => [Object.values(change).flat().join(" "), total]),
  );
}

test.beforeEach(async () => {
  const hospital = await addEmployer({ name: "磯風会（見本）", industry: "医療・福祉" });
  const factory = await addEmployer({ name: "つばめ製作所（見本）", industry: "製造業" });
  const monthly = {
    wageForm: "monthly",
    employmentType: "full_time",
    timeSlot: "shift",
    bonus: true,
    yearlyHolidays: 125,
    hours: "9時～18時",
    breaks: "60分",
  } as const;
  await addJob(hospital, {
    ...monthly,
    title: "病棟の看護師",
    district: "内郷",
    nightWork: "some",
    wageFrom: 250_000,
  });
  await addJob(hospital, { title: "外来の看護師", district: "平", wageFrom: 1_650, audience: "general" });
  await addJob(hospital, { title: "保育補助", timeSlot: "evening", wageFrom: 1_150, audience: "everyone" });
  await addJob(factory, {
    ...monthly,
    title: "機械の操作",
    wageFrom: 199_999,
    audience: "student",
    nightWork: "none",
  });
  await addJob(factory, {
    title: "設計",
    wageForm: "yearly",
    wageFrom: 3_000_000,
    audience: "everyone",
    breaks: "",
  });
  await addJob(factory, {
    title: "日雇い",
    wageForm: "daily",
    wageFrom: 11_200,
    audience: "everyone",
    breaks: "60分",
  });
});

test("each filter works alone, with words and with other filters", async () => {
  const cases: [Params, string[]][] = [
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
    [{ type: ["full_time", "part_time"], district: "内郷" }, ["病棟の看護師"]],
    [
      { district: ["内郷", "平"], industry: "医療・福祉", audience: "general", q: "看護師" },
      ["外来の看護師", "病棟の看護師"],
    ],
    [{ wage: ["hourly-1500", "monthly-250000"] }, ["外来の看護師", "病棟の看護師", "設計"]],
    [{ with: "bonus" }, ["病棟の看護師", "機械の操作"]],
    [{ with: ["bonus", "no-nights"] }, ["機械の操作"]],
  ];
  for (const [params, titles] of cases)
    expect((await found(params)).sort(), JSON.stringify(params)).toEqual([...titles].sort());
});

test("a filter value that the site does not offer is ignored", async () => {
  const hostile = ["__proto__", "' or 1=1 --", "\0", "\ud800", "全部", "hourly-1", "x".repeat(10_000)];
  for (const name of ["type", "industry", "district", "audience", "wage", "time", "with", "work", "sort"])
    for (const value of hostile) expect(await found({ [name]: value }), `${name}=${value}`).toHaveLength(6);
  expect(addressOf(searchOf({ type: "x", district: "内郷", nothing: "1" }))).toBe(
    `/jobs?district=${encodeURIComponent("内郷")}`,
  );
  expect(addressOf(searchOf({ q: " " }))).toBe("/jobs");
});

test("words are one line, whose address is read as the same words, however long they are", () => {
  expect(searchOf({ q: "\n介護\u0000\t送迎\u0007" }).query).toBe("介護 送迎");
  for (const q of [`${"あ".repeat(199)} いう`, `${"あ".repeat(199)}😀い`]) {
    const { query } = searchOf({ q });
    const read = new URL(addressOf(searchOf({ q })), "http://site.test").searchParams.get("q") ?? "";
    expect(read).toBe(query);
    expect(searchOf({ q: read }).query).toBe(query);
  }
});

test("an address leads back to the search it was made from", () => {
  const params = {
    q: "看護 %&=+",
    work: ["care", "nurse"],
    district: "久之浜・大久",
    type: ["full_time", "part_time"],
    wage: "monthly-220000",
    with: ["no-nights", "housing"],
    time: "half_day",
    audience: "student",
    industry: "医療・福祉",
    sort: "closing",
  };
  const search = searchOf(params);
  const { searchParams } = new URL(addressOf(search, 3), "http://localhost");
  const read = Object.fromEntries([...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]));
  expect(searchOf(read)).toEqual(search);
  expect(read).toMatchObject({ work: ["care", "nurse"], with: ["no-nights", "housing"], page: ["3"] });
  expect(addressOf(searchOf({ ...params, work: ["nurse", "care", "care", "x"] }))).toBe(addressOf(search));
});

test("the number beside each value is what its search finds, whatever is chosen", async () => {
  const searches: Params[] = [
    {},
    { q: "看護師" },
    { type: "full_time" },
    { type: ["full_time", "part_time"], district: "平" },
    { audience: "student", with: "bonus", q: "作" },
    { industry: "医療・福祉", time: ["shift", "evening"], with: ["bonus", "housing"] },
  ];
  let positive = 0;
  for (const params of searches) {
    const search = searchOf(params);
    const choices = await countChoices(search, now);
    for (const name of filterNames)
      for (const value of filterValues[name]) {
        const counted = countOf(choices, name, value);
        const { total, more } = await searchJobs(chosen(search, name, value), 1, now);
        expect(counted, `${addressOf(search)} ${name}=${value}`).toEqual({ total, more });
        if (total > 0) positive += 1;
      }
  }
  expect(positive).toBeGreaterThan(60);
});

/** The value alone in its filter; a value of `with` beside the others. */
function chosen(search: Search, name: FilterName, value: string): Search {
  const others: string[] = name === "with" ? (search.filters.with ?? []) : [];
  return { ...search, filters: { ...search.filters, [name]: [...others, value] } as Filters };
}

test("beyond a thousand a number is a lower bound, and says so", async () => {
  const [row] = await getDb().select().from(jobs).where(eq(jobs.title, "外来の看護師"));
  if (!row) throw new Error("no job");
  const { id: _, number: __, ...copy } = row;
  for (let n = 0; n < 3; n += 1)
    await getDb()
      .insert(jobs)
      .values(Array.from({ length: 400 }, () => copy));
  const choices = await countChoices(searchOf({ q: "看護師" }), now);
  expect(countOf(choices, "district", "平")).toEqual({ total: 1000, more: true });
  const elsewhere = countOf(choices, "district", "内郷");
  expect(elsewhere?.more).toBe(true);
  expect(elsewhere?.total).toBeLessThanOrEqual(1);
});

test("a search without hits says what to drop or to take instead, and how many hits that has", async () => {
  expect(await found({ q: "看護師", district: "平", time: "shift" })).toEqual([]);
  expect(await advice({ q: "看護師", district: "平", time: "shift" })).toMatchObject({
    "word 看護師": 1,
    "filter district": 1,
    "filter time": 1,
  });
  // If dropping one filter does not help, all filters or all words are dropped.
  expect(await advice({ q: "看護師", type: "internship", industry: "建設業" })).toEqual({ filters: 2 });
  expect(await advice({ q: "潜水艦" })).toEqual({});
  expect(await advice({ type: "internship", industry: "建設業" })).toEqual({});
  expect(await advice({ q: "潜水艦 看護師" })).toEqual({ "word 潜水艦": 2 });
  expect(await advice({ q: "病棟看護師" })).toMatchObject({ "wider 病棟看護師 看護師": 2 });
  expect(await advice({ q: "看護師", district: "好間" })).toMatchObject({
    "filter district": 2,
    "districts 平 内郷 小川 三和": 2,
  });
  expect(await advice({ q: "病棟看護師長", type: "internship", district: "内郷" })).toEqual({
    "only-filter district": 1,
    "only-word 病棟": 1,
  });
  expect(await advice({ with: ["bonus", "housing"] })).toEqual({ "filter with housing": 2 });
});

test("地区 border on each other in both directions", () => {
  expect(Object.keys(neighbouringDistricts).sort()).toEqual([...districts].sort());
  for (const [name, others] of Object.entries(neighbouringDistricts))
    for (const other of others) expect(neighbouringDistricts[other], `${other} ${name}`).toContain(name);
});

test("every order shows each posting once over all pages, even if all are alike", async () => {
  const [row] = await getDb().select().from(jobs).limit(1);
  if (!row) throw new Error("no job");
  const { id: _, number: __, ...copy } = row;
  await getDb()
    .insert(jobs)
    .values(Array.from({ length: 60 }, () => copy));
  for (const [sort, q] of [
    ["newest", ""],
    ["closing", ""],
    ["wage", ""],
    ["fit", "仕事"],
  ] as const) {
    const search = searchOf({ sort, q });
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
  // 1,650 an hour; 250,000 × 12 / (8 × 240) = 1,562; 199,999 likewise 1,249; 1,150. What cannot be compared comes last.
  expect(byWage.slice(0, 5)).toEqual(["日雇い", "外来の看護師", "病棟の看護師", "機械の操作", "保育補助"]);
  expect(byWage.at(-1)).toBe("設計");
});

test("with words, the title and 職種 come before the duties and these before the rest, each newest first", async () => {
  const employer = await addEmployer({ name: "溶接の会社（見本）" });
  const day = (n: number) => ({ publishedAt: new Date(Date.UTC(2026, 0, n)) });
  const other = await addEmployer({ name: "べつの会社（見本）" });
  await addJob(other, { title: "溶接、まえ", ...day(3) });
  await addJob(other, { title: "溶接、あと", ...day(4) });
  await addJob(other, { title: "組み立て", duties: "ようせつもあります", ...day(5) });
  await addJob(employer, { title: "受付", ...day(6) });
  const best = ["溶接、あと", "溶接、まえ", "組み立て", "受付"];
  expect(await found({ q: "溶接" })).toEqual(best);
  expect(await found({ q: "溶接 -存在しない" })).toEqual(best);
  expect(await found({ q: "ようせつ" })).toEqual(best);
  expect(await found({ q: "溶接", sort: "newest" })).toEqual([
    "受付",
    "組み立て",
    "溶接、あと",
    "溶接、まえ",
  ]);
  expect(addressOf(searchOf({ q: "溶接", sort: "fit" }))).toBe(addressOf(searchOf({ q: "溶接" })));
  expect(addressOf(searchOf({ sort: "fit" }))).toBe("/jobs");
});

test("of more than a thousand hits, those in titles come first over all pages, none twice", async () => {
  const employer = await addEmployer();
  const spare = await addJob(employer, { title: "受付", duties: "溶接の見積もり" });
  const { id: _, number: __, ...copy } = spare;
  for (let n = 0; n < 3; n += 1)
    await getDb()
      .insert(jobs)
      .values(Array.from({ length: 400 }, () => copy));
  for (let n = 0; n < 30; n += 1)
    await addJob(employer, { title: `溶接${n}`, publishedAt: new Date("2025-12-01T00:00:00Z") });
  for (const q of ["溶接", "溶接 の"]) {
    const seen: { id: string; title: string }[] = [];
    for (let page = 1; page <= 4; page += 1) {
      const answer = await searchJobs(searchOf({ q }), page, now);
      expect(answer).toMatchObject({ total: 1000, more: true });
      seen.push(...answer.rows);
    }
    expect(new Set(seen.map(({ id }) => id)).size, q).toBe(80);
    if (q === "溶接") expect(seen.slice(0, 30).every(({ title }) => title.startsWith("溶接"))).toBe(true);
  }
});

test("the page about the orders names every column that decides, and there is no other", () => {
  const list = new Synonyms(firstSynonyms);
  const { wanted } = queryOf("溶接 の SE レジ", list);
  for (const [sort, rule] of Object.entries(orderRules)) {
    const by =
      sort === "fit" ? [rankOf(wanted, list), ...orders.newest] : orders[sort as keyof typeof orders];
    const { sql } = getDb()
      .select({ id: jobs.id })
      .from(jobs)
      .orderBy(...by)
      .toSQL();
    const columns = [...(sql.split(" order by ")[1] ?? "").matchAll(/"jobs"\."(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(columns), sort).toEqual(new Set([...rule.columns, "id"]));
  }
});

test("a posting with several 地区 is found in each of them", async () => {
  const employer = await addEmployer();
  await addJob(employer, { title: "二つの店", district: "平", moreDistricts: "小名浜,勿来" });
  for (const district of ["平", "小名浜", "勿来"]) {
    expect(await found({ district })).toContain("二つの店");
  }
  expect(await found({ district: "四倉" })).not.toContain("二つの店");
});
