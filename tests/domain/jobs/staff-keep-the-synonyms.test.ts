import { searchJobs } from "@/lib/jobs/search/search";
import { indexSynonyms, reindexJobs } from "@/lib/jobs/search-index/reindex";
import { listSynonyms } from "@/lib/jobs/synonyms/list";
import { removeSynonym } from "@/lib/jobs/synonyms/remove";
import { saveSynonym } from "@/lib/jobs/synonyms/save";
import { synonymInput } from "@/lib/jobs/synonyms/schema";
import { invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { hour } from "@/lib/time/units";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { signedInStaff } from "@/tests/support/people";

const now = new Date("2026-02-01T03:00:00Z");
const id = "5f0a4f0e-6f0e-4c6e-9d7c-3c1f4e6a1b2c";

let asked = 0;

async function found(query: string) {
  asked += 2;
  // What the announcement does on every instance.
  invalidateAll(now.getTime() + asked);
  const { rows } = await searchJobs({ query, filters: {} }, 1, new Date(now.getTime() + asked + 1));
  return rows.map(({ title }) => title).sort();
}

const typed = (kind: string, words: string, others = "", version = 0) =>
  synonymInput.parse({ id, version, kind, words, others });

test("a group that staff add counts at once, and from the chore on it is one token in the index", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employer = await addEmployer();
  await addJob(employer, { title: "造船の見習い" });
  await addJob(employer, { title: "船大工" });
  expect(await found("造船")).toEqual(["造船の見習い"]);
  const saved = await saveSynonym(staff, typed("same", "造船、船大工"), now);
  expect(saved.outcome).toBe("saved");
  expect(await found("造船")).toEqual(["船大工", "造船の見習い"].sort());
  // A group of the first list goes on, now as a row.
  await addJob(employer, { title: "ナースの募集" });
  expect(await found("看護師")).toEqual(["ナースの募集"]);
  await indexSynonyms(now);
  expect(await sql`select 1 from synonyms where indexed_version <> version`).toHaveLength(1);
  await indexSynonyms(new Date(now.getTime() + hour));
  expect(await sql`select 1 from synonyms where indexed_version <> version`).toEqual([]);
  expect(await sql`select title from jobs where search_meanings @> ${[`=${id}`]}`).toHaveLength(2);
  expect(await found("船大工")).toHaveLength(2);
});

test("a changed group finds by its new words alone, and a removed one by none; 操作履歴 tells of each", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employer = await addEmployer();
  for (const title of ["造船", "船大工", "宮大工"]) await addJob(employer, { title });
  await saveSynonym(staff, typed("same", "造船、船大工"), now);
  await indexSynonyms(new Date(now.getTime() + hour));
  await saveSynonym(staff, typed("same", "造船、宮大工", "", 1), now);
  for (const round of ["before the chore", "after"]) {
    expect(await found("造船"), round).toEqual(["宮大工", "造船"].sort());
    expect(await found("船大工"), round).toEqual(["船大工"]);
    if (round === "after") break;
    await indexSynonyms(new Date(now.getTime() + hour));
  }
  const stale = await saveSynonym(staff, typed("same", "造船、船", "", 1), now);
  expect(stale.outcome).toBe("conflict");
  expect((await removeSynonym(staff, { id, version: 2 }, now)).outcome).toBe("done");
  expect((await removeSynonym(staff, { id, version: 2 }, now)).outcome).toBe("done");
  expect(await found("造船")).toEqual(["造船"]);
  await indexSynonyms(new Date(now.getTime() + hour));
  expect(await sql`select 1 from jobs where search_meanings @> ${[`=${id}`]}`).toEqual([]);
  expect(
    await sql`select action from audit_entries where subject_kind = 'synonym' order by at, id`,
  ).toHaveLength(3);
});

test("fifty presses of a new group make one row, and the first list is stored once", async ({ sql }) => {
  const staff = await signedInStaff();
  const before = (await listSynonyms({}, 1)).total;
  await Promise.all(Array.from({ length: 50 }, () => saveSynonym(staff, typed("same", "造船、船大工"), now)));
  expect((await listSynonyms({}, 1)).total).toBe(before + 1);
  expect(await sql`select count(*)::int as rows from synonyms`).toEqual([{ rows: before + 1 }]);
});

test("a word that is looked for alone joins no group, and a grouped word is not set apart", async () => {
  const staff = await signedInStaff();
  expect(await saveSynonym(staff, typed("same", "平、中心部"), now)).toEqual({
    outcome: "alone",
    word: "平",
  });
  expect(await saveSynonym(staff, typed("apart", "ナース"), now)).toEqual({
    outcome: "grouped",
    word: "ナース",
  });
  expect(await saveSynonym(staff, typed("apart", "レジ", "レジメ"), now)).toEqual({
    outcome: "known",
    word: "レジ",
  });
  for (const [kind, words, others] of [
    ["same", "ひとつ", ""],
    ["same", "ａ、A", ""],
    ["also", "ひとつ", ""],
    ["apart", "船、舟", ""],
    ["apart", "船", "飛行機"],
    ["same", "", ""],
    ["same", Array.from({ length: 9 }, (_, n) => `語${n}`).join("、"), ""],
  ])
    expect(synonymInput.safeParse({ id, version: 0, kind, words, others }).success, `${kind} ${words}`).toBe(
      false,
    );
});

test("while old rows are indexed anew, the words themselves are looked for", async ({ sql }) => {
  const employer = await addEmployer();
  await addJob(employer, { title: "ナースの募集" });
  await sql`update jobs set search_meanings = '{}', index_version = 1`;
  expect(await found("看護師")).toEqual(["ナースの募集"]);
  await reindexJobs();
  expect(await found("看護師")).toEqual(["ナースの募集"]);
});
