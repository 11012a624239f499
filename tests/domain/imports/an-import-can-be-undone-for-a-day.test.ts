import type { Staff } from "@/lib/actors";
import { findImport, recentImports, rowsOfImport } from "@/lib/imports/find";
import { headings, type ImportKind } from "@/lib/imports/plan";
import { purgeImports } from "@/lib/imports/purge";
import { undoImport } from "@/lib/imports/undo";
import { withdrawJob } from "@/lib/jobs/withdraw";
import { postingCells } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";
import { csvOf, pressImport, uploaded } from "@/tests/support/imports";
import { day, later, second, signedInStaff, start } from "@/tests/support/people";

const owner = "つばめ精機株式会社（見本）";
const posting = (own: Record<string, string>) => ({ 事業者: owner, ...postingCells, ...own });
const company = (own: Record<string, string>) => ({
  ...{ かな: "しけん", 業種: "製造業", 所在地: "いわき市平字見本1", 電話: "0246-00-0000", 状態: "公開" },
  ...own,
});

async function imported(staff: Staff, rows: Record<string, string>[], kind: ImportKind) {
  const id = await uploaded(staff, csvOf(headings[kind], rows), kind, start);
  expect(await pressImport(staff, id, start)).toBe("begun");
  return id;
}

test("new drafts are deleted, new postings withdrawn, changed ones get their text of before", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const employer = await addEmployer({ name: owner });
  const days = { opensOn: "2026-05-01", closesOn: "2026-12-31" };
  const job = await addJob(employer, { title: "前からある仕事", ...days });
  const draft = await addStaffDraft(employer, { title: "前からある下書き", ...days });
  const id = await imported(
    staff,
    [
      posting({ 求人名: "新しい仕事" }),
      posting({ 求人名: "新しい下書き", 状態: "下書き" }),
      posting({ 番号: String(job.number), 求人名: "直した仕事", 状態: "取り下げ" }),
      posting({ 番号: String(draft.number), 求人名: "直した下書き", 状態: "下書き" }),
    ],
    "jobs",
  );
  const others = await Promise.all(
    Array.from({ length: 10 }, () => undoImport(staff, id, later(start, second))),
  );
  expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(["undone"]));
  const rows = await sql`
    select title, state from jobs union all select input->>'title', state from job_drafts order by title`;
  expect(rows.map(({ title, state }) => `${title} ${state}`).sort()).toEqual(
    ["前からある仕事 published", "前からある下書き draft", "新しい仕事 withdrawn"].sort(),
  );
  const [{ row: now } = {}] = await sql`
    select to_jsonb(jobs) - array['version', 'updated_at', 'search_bigrams', 'published_at'] as row from jobs where id = ${job.id}`;
  expect(now).toMatchObject({
    title: "前からある仕事",
    duties: job.duties,
    wage_from: job.wageFrom,
    filter_tokens: job.filterTokens,
  });
  const [kept] = await sql`select input from job_drafts where id = ${draft.id}`;
  expect(kept?.input).toMatchObject(draft.input);
  expect(await sql`select id from audit_entries where action = 'undo-import'`).toHaveLength(1);
  expect((await rowsOfImport(id)).map(({ undo, before }) => [undo, before])).toEqual(
    Array(4).fill(["undone", null]),
  );
  expect(await findImport(staff, id, start)).toMatchObject({ state: "undone", undoUntil: undefined });
});

test("a row with which somebody has gone on stays, and the others are undone", async ({ sql }) => {
  const staff = await signedInStaff();
  const id = await imported(
    staff,
    ["一", "二", "三", "四"].map((name) =>
      company({ 名称: `会社${name}`, 状態: name === "四" ? "下書き" : "公開" }),
    ),
    "employers",
  );
  const [one, two] = await sql`select * from employers order by number`;
  await sql`update employers set version = version + 1, phone = '0246-11-1111' where id = ${one?.id}`;
  await addJob({ id: two?.id, name: two?.name, kana: two?.kana, industry: two?.industry });
  expect(await undoImport(staff, id, start)).toEqual({ outcome: "undone" });
  expect((await rowsOfImport(id)).map(({ undo }) => undo)).toEqual([
    "changed-since",
    "in-use",
    "undone",
    "undone",
  ]);
  expect(await sql`select name, state from employers order by number`).toEqual([
    { name: "会社一", state: "published" },
    { name: "会社二", state: "published" },
    { name: "会社三", state: "withdrawn" },
  ]);
});

test("a posting whose change waits for approval stays", async ({ sql }) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const id = await imported(
    staff,
    [posting({ 求人名: "申請のある仕事" }), posting({ 求人名: "ない仕事" })],
    "jobs",
  );
  const [job] = await sql`select id, employer_id from jobs where title = '申請のある仕事'`;
  await sql`insert into job_drafts (side, employer_id, job_id, base, base_version, input, state, created_at, updated_at)
    values ('employer', ${job?.employer_id}, ${job?.id}, '{}', 1, '{}', 'submitted', now(), now())`;
  expect(await undoImport(staff, id, start)).toEqual({ outcome: "undone" });
  expect((await rowsOfImport(id)).map(({ undo }) => undo)).toEqual(["in-use", "undone"]);
});

test("only its importer or an admin undoes it, for 24 hours, and then its texts are erased", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  await addEmployer({ name: owner });
  const id = await imported(staff, [posting({ 求人名: "仕事" })], "jobs");
  const other = await signedInStaff("editor");
  const admin = await signedInStaff("admin");
  expect(await undoImport(other, id, start)).toEqual({ outcome: "unknown" });
  expect(await findImport(other, id, start)).toBeUndefined();
  expect(await recentImports(other, "jobs", start)).toEqual([]);
  expect(await recentImports(admin, "jobs", later(start, second))).toMatchObject([{ id }]);
  expect(await undoImport(admin, id, later(start, day))).toEqual({ outcome: "too-late" });
  await purgeImports(later(start, day - second));
  expect(await rowsOfImport(id)).toHaveLength(1);
  expect(await undoImport(admin, id, later(start, day - second))).toEqual({ outcome: "undone" });
  expect(await sql`select state from jobs`).toEqual([{ state: "withdrawn" }]);
  await purgeImports(later(start, day + second));
  expect(await sql`select * from import_rows`).toHaveLength(0);
});

test("a posting that somebody has withdrawn since stays as it is", async ({ sql }) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const id = await imported(staff, [posting({ 求人名: "仕事" })], "jobs");
  const [job] = await sql`select id from jobs`;
  await withdrawJob(staff, job?.id, start);
  await undoImport(staff, id, start);
  expect((await rowsOfImport(id)).map(({ undo }) => undo)).toEqual(["changed-since"]);
});

test("an import is never called failed while its rows are stored", async () => {
  const staff = await signedInStaff();
  for (let turn = 0; turn < 15; turn += 1) {
    const id = await uploaded(
      staff,
      csvOf(headings.employers, [company({ 名称: `会社${turn}番` })]),
      "employers",
      start,
    );
    const seen: string[] = [];
    let pressed = false;
    const watching = (async () => {
      while (!pressed || seen.at(-1) === "running")
        seen.push((await findImport(staff, id, start))?.state ?? "none");
    })();
    await pressImport(staff, id, start);
    pressed = true;
    await watching;
    expect(seen).not.toContain("failed");
  }
});
