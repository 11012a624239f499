import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";
import { jobs } from "@/lib/db/schema/jobs";
import { addAlert, mostAlerts } from "@/lib/job-alerts/add";
import { alertAddress, criteriaLine, searchOfAlert } from "@/lib/job-alerts/criteria";
import { listAlerts } from "@/lib/job-alerts/list";
import { newestFinds } from "@/lib/job-alerts/newest";
import { mostFinds, searchNewJobs } from "@/lib/job-alerts/search-new";
import { asksForConsent } from "@/lib/job-alerts/sensitive";
import { employmentTypeLabels } from "@/lib/jobs/fields/labels";
import { saveJob } from "@/lib/jobs/save";
import { filterValues, searchOf } from "@/lib/jobs/search/address";
import { searchJobs } from "@/lib/jobs/search/search";
import { districts } from "@/lib/site";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { day, hour, later, newcomer, signedInStaff } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

/** A Tuesday, 10:00 in Japan. */
const tuesday = new Date("2026-05-12T01:00:00Z");
const nextMorning = later(tuesday, 22 * hour);

const daily = (search: string) => ({ search, rhythm: "daily" as const, consents: false });
const found = (sql: Sql) =>
  sql<{ title: string }[]>`
    select j.title from job_alert_finds f join jobs j on j.id = f.job_id order by j.title`.then((rows) =>
    rows.map(({ title }) => title),
  );
type Sql = Parameters<Parameters<typeof test>[2]>[0]["sql"];

function published(title: string, at: Date, own: Parameters<typeof addJob>[1] = {}) {
  return { title, publishedAt: at, opensOn: "2026-05-01", closesOn: "2026-07-31", ...own };
}

test("an alert finds exactly what its search shows of what became public since", async ({ sql }) => {
  const employer = await addEmployer({ industry: "医療・福祉" });
  const other = await addEmployer({ name: "別の製作所", industry: "製造業" });
  const titles = [
    "看護師",
    "経理事務",
    "調理補助",
    "ドライバー",
    "介護スタッフ",
    "品質管理",
    "IT・CADオペレーター",
  ];
  const types = Object.keys(employmentTypeLabels) as (keyof typeof employmentTypeLabels)[];
  let at = 0;
  const pick = <Value>(values: readonly Value[]) => values[(at * 7 + 3) % values.length] as Value;
  for (; at < 60; at += 1)
    await addJob(at % 2 ? employer : other, {
      ...published(`${pick(titles)} ${at}`, later(tuesday, (at % 3 === 0 ? -1 : 1) * (at + 1) * 60_000)),
      district: pick(districts),
      employmentType: pick(types),
      nightWork: pick(["none", "some"]),
      overtimeHours: pick([0, 10]),
      wageFrom: 1_050 + at * 10,
      duties: pick(["パソコンの入力をします。", "夜勤があります。", "配送の仕事です。"]),
      opensOn: at % 10 === 0 ? "2026-05-13" : "2026-05-01",
    });
  const searches = [
    {},
    ...[
      "看護",
      "ナース",
      "事務 -経理",
      "夜勤",
      "夜勤なし",
      "かいご",
      "ドライバー 配送",
      "IT",
      '"調理補助"',
      "運転",
    ].map((q) => ({ q })),
    ...Object.entries(filterValues).flatMap(([name, values]) =>
      values.slice(0, 6).map((value) => ({ [name]: value })),
    ),
    { q: "看護", district: [...districts.slice(0, 5)], with: ["no-nights", "no-overtime"] },
    { type: ["part_time", "full_time"], industry: "医療・福祉" },
  ].map(searchOf);
  // One person has ten alerts at most.
  const people = await Promise.all(
    Array.from({ length: Math.ceil(searches.length / mostAlerts) }, (_, n) =>
      newcomer(`p${n}@example.jp`, undefined, tuesday),
    ),
  );
  for (const [n, search] of searches.entries()) {
    const { applicant } = people[Math.floor(n / mostAlerts)] as (typeof people)[number];
    expect(await addAlert(applicant, daily(alertAddress(search)), tuesday)).toBe("added");
  }
  await searchNewJobs(nextMorning);
  let finds = 0;
  for (const search of searches) {
    const shown: { id: string; title: string }[] = [];
    for (let page = 1; ; page += 1) {
      const { rows } = await searchJobs({ ...search, sort: "newest" }, page, nextMorning);
      shown.push(...rows);
      if (rows.length === 0) break;
    }
    const fresh = await sql<{ id: string }[]>`
      select id from jobs where greatest(published_at, opens_on::timestamp at time zone 'Asia/Tokyo') > ${tuesday}`;
    const isFresh = new Set(fresh.map(({ id }) => id));
    const expected = shown.filter(({ id }) => isFresh.has(id)).map(({ title }) => title);
    const stored = await sql<{ title: string }[]>`
      select j.title from job_alert_finds f join job_alerts a on a.id = f.alert_id join jobs j on j.id = f.job_id
      where a.search = ${alertAddress(search)}`;
    const got = stored.map(({ title }) => title);
    finds += got.length;
    if (expected.length <= mostFinds) expect(got.sort(), criteriaLine(search)).toEqual(expected.sort());
    else expect(got, criteriaLine(search)).toHaveLength(mostFinds);
  }
  expect(finds).toBeGreaterThan(100);
});

test("what is public already, a draft of tomorrow and an ended posting are nothing new; each is found once", async ({
  sql,
}) => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const employer = await addEmployer();
  await addJob(employer, published("前から", later(tuesday, -hour)));
  await addAlert(applicant, daily("/jobs"), tuesday);
  await addJob(employer, published("きょう", later(tuesday, hour)));
  await addJob(employer, published("あさって", later(tuesday, hour), { opensOn: "2026-05-14" }));
  await addJob(employer, published("終わった", later(tuesday, hour), { state: "withdrawn" }));
  await searchNewJobs(later(tuesday, 2 * hour));
  expect(await found(sql), "not before the morning").toEqual([]);
  await searchNewJobs(later(tuesday, 16 * hour));
  expect(await found(sql), "not at night").toEqual([]);
  await searchNewJobs(nextMorning);
  expect(await found(sql)).toEqual(["きょう"]);
  await Promise.all([searchNewJobs(nextMorning), searchNewJobs(later(nextMorning, hour))]);
  expect(await found(sql)).toEqual(["きょう"]);
  await searchNewJobs(later(nextMorning, day));
  expect(await found(sql)).toEqual(["あさって", "きょう"]);
  await sql`update jobs set title = '変わった', version = version + 1 where title = '前から'`;
  await searchNewJobs(later(nextMorning, 2 * day));
  expect(await found(sql)).toEqual(["あさって", "きょう"]);
});

test("a posting whose first day is moved to today is new from then on, and any other change is no news", async ({
  sql,
}) => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const employer = await addEmployer();
  await addAlert(applicant, daily("/jobs"), tuesday);
  const own = published("来週から", later(tuesday, hour), { opensOn: "2026-05-20" });
  const job = await addJob(employer, own);
  await searchNewJobs(nextMorning);
  const staff = await signedInStaff("admin", nextMorning);
  const noon = later(nextMorning, 2 * hour);
  const days = { opensOn: "2026-05-13", closesOn: "2026-07-31" };
  const form = jobForm(employer.id, { title: "来週から", ...days });
  const saved = await saveJob(staff, { id: job.id, version: job.version }, form, noon);
  expect(saved.outcome).toBe("saved");
  await searchNewJobs(later(nextMorning, day));
  expect(await found(sql)).toEqual(["来週から"]);
});

test("a weekly alert is searched on Monday morning, with all of the week", async ({ sql }) => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const employer = await addEmployer();
  await addAlert(applicant, { ...daily("/jobs"), rhythm: "weekly" }, tuesday);
  for (const days of [0, 2, 5])
    await addJob(employer, published(`${days}`, later(tuesday, days * day + hour)));
  for (const days of [0, 1, 2, 3, 4]) await searchNewJobs(later(nextMorning, days * day));
  expect(await found(sql)).toEqual([]);
  await searchNewJobs(later(nextMorning, 5 * day));
  expect(await found(sql)).toEqual(["0", "2", "5"]);
  const monday =
    await sql`select extract(isodow from searched_until at time zone 'Asia/Tokyo')::int as d from job_alerts`;
  expect(monday).toEqual([{ d: 1 }]);
});

test("fifty presses make one alert, ten are the most, and another's alert is out of reach", async () => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const { applicant: stranger } = await newcomer("taro@example.jp", undefined, tuesday);
  const presses = await Promise.all(
    Array.from({ length: 50 }, () => addAlert(applicant, daily("/jobs?q=a"), tuesday)),
  );
  expect(presses.filter((answer) => answer === "added")).toHaveLength(1);
  expect(presses.filter((answer) => answer === "known")).toHaveLength(49);
  const more = await Promise.all(
    Array.from({ length: 15 }, (_, n) => addAlert(applicant, daily(`/jobs?q=${n}`), tuesday)),
  );
  expect(more.filter((answer) => answer === "added")).toHaveLength(mostAlerts - 1);
  expect(more.filter((answer) => answer === "full")).toHaveLength(15 - mostAlerts + 1);
  expect(await listAlerts(stranger)).toEqual([]);
});

test("an address that the site does not write is refused, and one that it no longer knows finds nothing", async ({
  sql,
}) => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const employer = await addEmployer();
  for (const address of [
    "",
    "/",
    "/jobs?district=大阪",
    "/jobs?q=a&page=2",
    "/admin?q=a",
    "/jobs?q=a&sort=newest",
  ])
    expect(await addAlert(applicant, daily(address), tuesday), address).toBe("stale");
  const address = alertAddress(searchOf({ district: "平" }));
  await addAlert(applicant, daily(address), tuesday);
  await sql`update job_alerts set search = replace(search, ${encodeURIComponent("平")}, ${encodeURIComponent("旧平")})`;
  await addJob(employer, published("きょう", later(tuesday, hour)));
  await searchNewJobs(nextMorning);
  expect(await found(sql)).toEqual([]);
  const [alert] = await listAlerts(applicant);
  expect(searchOfAlert(alert?.search ?? "")).toBeUndefined();
});

test("a condition about disability or nationality is stored with a consent of its own, or not at all", async ({
  sql,
}) => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const words = [
    "障害者雇用",
    "障がい者",
    "精神障碍",
    "手帳",
    "外国人",
    "外国籍",
    "国籍",
    "在留資格",
    "ビザ",
    "留学生",
    "車いす",
  ];
  for (const word of words) {
    const search = searchOf({ q: `事務 ${word}` });
    expect(asksForConsent(search), word).toBe(true);
    expect(await addAlert(applicant, daily(alertAddress(search)), tuesday), word).toBe("consent");
  }
  for (const word of ["介護", "事務", "海外営業", "国家資格", "外来の看護", "保険証"])
    expect(asksForConsent(searchOf({ q: word })), word).toBe(false);
  expect(await sql`select from job_alerts`).toHaveLength(0);
  const address = alertAddress(searchOf({ q: "障害者雇用" }));
  expect(await addAlert(applicant, { ...daily(address), consents: true }, tuesday)).toBe("added");
  expect(await addAlert(applicant, { ...daily("/jobs?q=a"), consents: true }, tuesday)).toBe("added");
  expect(await sql`select search, consented_at from job_alerts order by search`).toEqual([
    { search: address, consented_at: tuesday },
    { search: "/jobs?q=a", consented_at: null },
  ]);
});

test("the menu shows the newest open finds, each once, and nothing of another person", async () => {
  const { applicant } = await newcomer("hanako@example.jp", undefined, tuesday);
  const { applicant: stranger } = await newcomer("taro@example.jp", undefined, tuesday);
  const employer = await addEmployer();
  await addAlert(applicant, daily("/jobs"), tuesday);
  await addAlert(applicant, daily(alertAddress(searchOf({ q: "仕事" }))), tuesday);
  const jobs1 = await addJob(employer, published("一つめの仕事", later(tuesday, hour)));
  await addJob(employer, published("二つめの仕事", later(tuesday, 2 * hour)));
  await searchNewJobs(nextMorning);
  await getDb().update(jobs).set({ state: "withdrawn" }).where(eq(jobs.id, jobs1.id));
  const finds = await newestFinds(applicant, 3, nextMorning);
  expect(finds.map(({ title }) => title)).toEqual(["二つめの仕事"]);
  expect(await newestFinds(stranger, 3, nextMorning)).toEqual([]);
  await getDb().delete(applicants).where(eq(applicants.id, applicant.id));
});
