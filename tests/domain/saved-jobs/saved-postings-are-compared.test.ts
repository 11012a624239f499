import { randomUUID } from "node:crypto";
import { addSavedJob } from "@/lib/saved-jobs/add";
import { compareSavedJobs } from "@/lib/saved-jobs/compare";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { later, minute, network, newcomer, start } from "@/tests/support/people";

const now = later(start, minute);

async function listOf(...texts: Parameters<typeof addJob>[1][]) {
  const { applicant } = await newcomer();
  const jobs = [];
  for (const text of texts) {
    const job = await addJob(await addEmployer(), { closesOn: "2026-05-31", ...text });
    await addSavedJob(applicant, job.id, now);
    jobs.push(job);
  }
  return { applicant, ids: jobs.map(({ id }) => id), jobs };
}

async function compared(...given: Parameters<typeof compareSavedJobs>) {
  const comparison = await compareSavedJobs(...given);
  if (comparison.outcome !== "compared") throw new Error(comparison.outcome);
  const facts = comparison.sections.flatMap((section) => section.facts);
  return { ...comparison, fact: (name: string) => facts.find((one) => one.name === name) };
}

test("two or three postings stand side by side, what decides first, and a row that differs says so", async () => {
  const { applicant, ids } = await listOf(
    { title: "一", wageFrom: 1200, station: "JR泉駅から徒歩8分" },
    { title: "二", wageFrom: 1300, closesOn: "2026-05-20" },
    { title: "三", wageFrom: 1200 },
  );
  const { jobs, sections, fact } = await compared(applicant, ids.toReversed(), now);
  expect(jobs.map(({ id }) => id)).toEqual(ids.toReversed());
  expect(sections.map(({ title }) => title)).toEqual([
    "応募",
    "賃金と契約",
    "働く時間と休み",
    "働く場所",
    "仕事の内容",
  ]);
  expect(fact("賃金")).toEqual({
    name: "賃金",
    values: ["時給 1,200円", "時給 1,300円", "時給 1,200円"],
    differs: true,
  });
  expect(fact("応募の締切")).toMatchObject({ differs: true });
  expect(fact("就業時間")).toMatchObject({ differs: false });
  for (const name of ["休日・休暇", "就業場所", "契約期間", "加入する保険"])
    expect(fact(name), name).toBeDefined();
  // One says it and the others do not; and what none says has no row.
  expect(fact("最寄りの駅・停留所")).toEqual({
    name: "最寄りの駅・停留所",
    values: ["", "", "JR泉駅から徒歩8分"],
    differs: true,
  });
  expect(fact("在宅勤務")).toBeUndefined();
  expect(fact("募集者")).toBeUndefined();
});

test("what differs is named once, with its section where two sections have a fact of that name", async () => {
  const { applicant, ids } = await listOf(
    { dutiesScope: "変更なし", workplaceScope: "変更なし", wageFrom: 1200 },
    { dutiesScope: "会社の定める業務", workplaceScope: "市内の店舗", wageFrom: 1300 },
  );
  const { differing } = await compared(applicant, ids, now);
  expect(differing).toEqual(["賃金", "変更の範囲（働く場所）", "変更の範囲（仕事の内容）"]);
});

test("fewer than two, more than three, the same twice and ids that are none are answered with a word", async () => {
  const { applicant, ids } = await listOf({}, {}, {}, {});
  const [first = "", second = ""] = ids;
  expect(await compareSavedJobs(applicant, ids, now)).toEqual({ outcome: "too-many" });
  const twice = [first, first.toUpperCase()];
  for (const chosen of [
    [],
    [first],
    [first, first],
    twice,
    [first, "x"],
    [first, randomUUID()],
    ["'", "%00"],
  ])
    expect(await compareSavedJobs(applicant, chosen, now)).toEqual({ outcome: "too-few" });
  expect((await compared(applicant, [first, "x", second, first], now)).jobs).toHaveLength(2);
});

test("nobody compares what is not in the own list, however public it is", async () => {
  const { applicant, ids } = await listOf({}, {});
  const { applicant: taro } = await newcomer("taro@example.jp", network(2));
  expect(await compareSavedJobs(taro, ids, now)).toEqual({ outcome: "too-few" });
  const other = await addJob(await addEmployer(), { closesOn: "2026-05-31" });
  expect((await compared(applicant, [...ids, other.id], now)).jobs.map(({ id }) => id)).toEqual(ids);
});

test("a posting that has closed is named so, and its conditions are not shown; of a hidden one only the number", async ({
  sql,
}) => {
  const {
    applicant,
    ids,
    jobs: saved,
  } = await listOf(
    { title: "公開中" },
    { title: "締切が過ぎた", duties: "終わった仕事" },
    { title: "停止した事業者", duties: "秘密の仕事" },
  );
  await sql`update jobs set closes_on = '2026-05-11' where id = ${ids[1] ?? ""}`;
  await sql`update employers set state = 'withdrawn' where id = ${saved[2]?.employerId ?? ""}`;
  const { jobs, sections, fact } = await compared(applicant, ids, now);
  expect(jobs.map(({ state }) => state)).toEqual(["open", "closed", "hidden"]);
  expect(fact("仕事の内容")).toEqual({
    name: "仕事の内容",
    values: ["仕事の内容です。", "", ""],
    differs: false,
  });
  expect(JSON.stringify({ jobs, sections })).not.toMatch(/終わった仕事|秘密の仕事|停止した事業者/);
  expect(jobs[2]).toMatchObject({ number: saved[2]?.number });

  await sql`update jobs set state = 'withdrawn' where id = ${ids[0] ?? ""}`;
  expect((await compared(applicant, ids, now)).sections).toEqual([]);
});
