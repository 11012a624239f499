import { listFruitless } from "@/lib/jobs/fruitless/list";
import { noteFruitless, timesUntilKept } from "@/lib/jobs/fruitless/note";
import { purgeFruitlessWords } from "@/lib/jobs/fruitless/purge";
import { queryOf } from "@/lib/jobs/search/query";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";

const now = new Date("2026-02-01T03:00:00Z");
const list = new Synonyms(firstSynonyms);
const note = (typed: string, network: string, at = now) => noteFruitless(queryOf(typed, list), network, at);

test("a word is kept from the fifth time in a month on; before, the tables hold no letter of it", async ({
  sql,
}) => {
  for (let n = 1; n < timesUntilKept; n += 1) await note("潜水艦", `192.0.2.${n}`);
  expect(await listFruitless("2026-02")).toEqual([]);
  const dump = [...(await dumpTables(sql)).values()].join();
  expect(dump).not.toMatch(/潜水艦|192\.0\.2/);
  await note("潜水艦", "192.0.2.9");
  expect(await listFruitless("2026-02")).toEqual([{ word: "潜水艦", count: timesUntilKept }]);
  expect(await listFruitless("2026-03")).toEqual([]);
  const rest = new Map([...(await dumpTables(sql))].filter(([name]) => name !== "fruitless_words"));
  expect([...rest.values()].join()).not.toContain("潜水艦");
});

test("one network counts a word once a day, and twenty words at most", async ({ sql }) => {
  for (let n = 0; n < 30; n += 1) await note("潜水艦", "192.0.2.1");
  expect(await sql`select count from fruitless_words`).toEqual([{ count: 1 }]);
  const letters = "阿伊宇江尾加木久毛子左之須瀬曽太千津手都奈仁奴根乃波比不部保";
  for (const letter of letters) await note(`${letter}${letter}丸`, "192.0.2.1");
  expect(await sql`select 1 from fruitless_words`).toHaveLength(20);
});

test("of several words only those count that find nothing alone; numbers, addresses and phrases never do", async ({
  sql,
}) => {
  await addJob(await addEmployer(), { title: "介護" });
  await note("潜水艦 介護", "192.0.2.1");
  expect(await sql`select 1 from fruitless_words`).toHaveLength(1);
  for (const typed of [
    "0246-00-0000",
    "hanako@example.jp",
    "「いわき 花子」",
    "夜勤なし",
    "あ",
    "わ".repeat(30),
  ])
    await note(typed, "192.0.2.1");
  expect(await sql`select 1 from fruitless_words`).toHaveLength(1);
});

test("hashes go with their month, words after a year", async ({ sql }) => {
  for (let n = 0; n < timesUntilKept; n += 1) await note("潜水艦", `192.0.2.${n}`);
  await note("宇宙船", "192.0.2.1");
  await purgeFruitlessWords(now);
  expect(await sql`select 1 from fruitless_words`).toHaveLength(2);
  await purgeFruitlessWords(new Date("2026-03-01T03:00:00Z"));
  expect(await listFruitless("2026-02")).toHaveLength(1);
  expect(await sql`select 1 from fruitless_words`).toHaveLength(1);
  await purgeFruitlessWords(new Date("2027-01-31T03:00:00Z"));
  expect(await listFruitless("2026-02")).toHaveLength(1);
  await purgeFruitlessWords(new Date("2027-03-01T03:00:00Z"));
  expect(await sql`select 1 from fruitless_words`).toEqual([]);
});
