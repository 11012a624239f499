import { randomUUID } from "node:crypto";
import { readCsv } from "@/lib/csv/read";
import { encodeRows, headOf } from "@/lib/csv/write";
import { type Exported, exportRows } from "@/lib/exports/export";
import { headings, type ImportKind } from "@/lib/imports/plan";
import { runImport } from "@/lib/imports/run";
import { saveDraft } from "@/lib/jobs/drafts/save";
import { postingCells } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";
import { csvOf, planned, pressImport, uploaded } from "@/tests/support/imports";
import { signedInStaff, start } from "@/tests/support/people";
import { jobForm } from "@/tests/support/staff-forms";

const kinds: ImportKind[] = ["jobs", "employers"];
const owner = "つばめ精機株式会社（見本）";

/** The export, as a program reads it that changes cells and saves them again. */
async function exportedCells(kind: ImportKind): Promise<Record<string, string>[]> {
  const { headings, pages } = exportRows({ kind, filter: {} } as Exported, start);
  const parts = [headOf(headings, "utf-8")];
  for await (const page of pages) parts.push(encodeRows(page, "utf-8"));
  const text = new TextDecoder().decode(Buffer.concat(parts));
  const read = await readCsv(text, { known: headings, required: headings, mostRows: 2000 });
  if (read.outcome !== "read") throw new Error(read.outcome);
  return read.rows.map(({ cells }) => Object.fromEntries(cells));
}

async function content() {
  const employer = await addEmployer({
    name: owner,
    industry: "製造業",
    employees: 1200,
    founded: "昭和48年",
    introduction: '一行目\n「二」,行目"',
  });
  const job = await addJob(employer, { title: "=組立の仕事", opensOn: "2026-05-01", closesOn: "2026-06-30" });
  await addJob(employer, { title: "終わった仕事", opensOn: "2026-01-01", closesOn: "2026-02-28" });
  await addJob(employer, { title: "取り下げた仕事", state: "withdrawn" });
  await addStaffDraft(employer, { title: "下書きの仕事", opensOn: "2026-07-01", closesOn: "2026-08-31" });
  return { employer, job };
}

test("a file that comes back untouched changes nothing, in every state", async ({ sql }) => {
  const staff = await signedInStaff();
  await content();
  const everything = async () =>
    JSON.stringify(
      await sql`
    select to_jsonb(j) from jobs j union all select to_jsonb(d) from job_drafts d union all select to_jsonb(e) from employers e`,
    );
  const before = await everything();
  for (const kind of kinds) {
    const cells = await exportedCells(kind);
    const id = await uploaded(staff, csvOf(headings[kind], cells), kind, start);
    const { rows } = await planned(staff, id, start);
    expect(rows.map(({ verdict, faults }) => [verdict, faults])).toEqual(cells.map(() => ["same", []]));
    expect(await pressImport(staff, id, start)).toBe("begun");
  }
  expect(await everything()).toBe(before);
});

test("a corrected cell changes that record and nothing else, once", async ({ sql }) => {
  const staff = await signedInStaff();
  const { job } = await content();
  const cells = (await exportedCells("jobs")).map((row) =>
    row.番号 === String(job.number) ? { ...row, 募集人数: "5", 状態: "取り下げ" } : row,
  );
  for (const verdict of ["change", "same"]) {
    const id = await uploaded(staff, csvOf(headings.jobs, cells), "jobs", start);
    const { rows } = await planned(staff, id, start);
    const own = rows.filter(({ record }) => record?.id === job.id);
    expect(own).toMatchObject([{ verdict }]);
    expect(rows.filter((row) => row.verdict === "same")).toHaveLength(verdict === "same" ? 4 : 3);
    if (verdict === "change")
      expect(own[0]?.changes).toEqual([
        { label: "募集人数", before: "1", after: "5" },
        { label: "状態", before: "公開", after: "取り下げ" },
      ]);
    expect(await pressImport(staff, id, start)).toBe("begun");
  }
  const [row] = await sql`select headcount, state, number from jobs where id = ${job.id}`;
  expect(row).toEqual({ headcount: 5, state: "withdrawn", number: job.number });
  expect(await sql`select id from jobs`).toHaveLength(3);
  expect(await sql`select id from audit_entries where action = 'update'`).toHaveLength(1);
});

test("a row with warnings needs a reason when it stays public, and none when it is withdrawn", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const { job } = await content();
  const change = async (cells: Record<string, string>) => {
    const rows = (await exportedCells("jobs")).map((row) =>
      row.番号 === String(job.number) ? { ...row, ...cells } : row,
    );
    return uploaded(staff, csvOf(headings.jobs, rows), "jobs", start);
  };
  const stays = await change({ "必要な資格・経験": "20代の方のみ" });
  expect(await pressImport(staff, stays, start)).toBe("reason");
  const slipped = await change({ 賃金の下限: "12000" });
  expect(await pressImport(staff, slipped, start)).toBe("reason");
  const leaves = await change({ "必要な資格・経験": "20代の方のみ", 状態: "取り下げ" });
  expect(await pressImport(staff, leaves, start)).toBe("begun");
  expect(await sql`select state, qualifications from jobs where id = ${job.id}`).toEqual([
    { state: "withdrawn", qualifications: "20代の方のみ" },
  ]);
  expect(await sql`select id from audit_entries where action = 'acknowledge'`).toHaveLength(0);
});

test("a column that the file lacks keeps what is stored", async ({ sql }) => {
  const staff = await signedInStaff();
  const { number } = await addEmployer({ phone: "0246-11-2222", introduction: "紹介", name: "試験" });
  const columns = ["番号", "名称", "かな", "業種", "所在地"];
  const row = { 番号: String(number), 名称: "新しい名称", かな: "あたらしい", 業種: "製造業", 所在地: "平1" };
  const id = await uploaded(staff, csvOf(columns, [row]), "employers", start);
  expect(await pressImport(staff, id, start)).toBe("begun");
  expect(await sql`select name, phone, introduction, state from employers`).toEqual([
    { name: "新しい名称", phone: "0246-11-2222", introduction: "紹介", state: "published" },
  ]);
});

test("a draft keeps its number when it becomes public, and a number never changes", async ({ sql }) => {
  const staff = await signedInStaff();
  const employer = await addEmployer({ name: owner });
  const draft = await addStaffDraft(employer, { opensOn: "2026-05-01", closesOn: "2026-12-31" });
  const cells = (await exportedCells("jobs")).map((row) => ({ ...row, 状態: "公開" }));
  const id = await uploaded(staff, csvOf(headings.jobs, cells), "jobs", start);
  expect(await pressImport(staff, id, start)).toBe("begun");
  expect(await sql`select number from jobs`).toEqual([{ number: draft.number }]);
  expect(await sql`select id from job_drafts`).toHaveLength(0);
  for (const table of ["jobs", "employers"])
    await expect(sql`update ${sql(table)} set number = 77`).rejects.toThrow(/never changes/);
});

test("the same file twice makes no twins: every row is asked about, and left out unless somebody chooses", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const file = csvOf(headings.jobs, [{ 事業者: owner, 求人名: "二度取り込み", ...postingCells }]);
  expect(await pressImport(staff, await uploaded(staff, file, "jobs", start), start)).toBe("begun");
  const again = await uploaded(staff, file, "jobs", start);
  const { rows } = await planned(staff, again, start);
  expect(rows).toMatchObject([
    {
      verdict: "ask",
      choice: "skip",
      twins: [{ reason: "事業者、求人名、掲載期間が同じです", record: { name: "二度取り込み" } }],
    },
  ]);
  expect(await pressImport(staff, again, start)).toBe("begun");
  expect(await sql`select id from jobs`).toHaveLength(1);
  const corrected = csvOf(headings.jobs, [
    { 事業者: owner, 求人名: "二度取り込み", ...postingCells, 募集人数: "7" },
  ]);
  const change = await uploaded(staff, corrected, "jobs", start);
  const twin = (await planned(staff, change, start)).rows[0]?.offered[0]?.id ?? "";
  expect(await pressImport(staff, change, start, { choices: { 2: twin } })).toBe("begun");
  expect(await sql`select headcount from jobs`).toEqual([{ headcount: 7 }]);
  const asNew = await uploaded(staff, corrected, "jobs", start);
  expect(await pressImport(staff, asNew, start, { choices: { 2: "new" } })).toBe("begun");
  expect(await sql`select id from jobs`).toHaveLength(2);
});

test("事業者 with one 法人番号, one telephone or one name in three spellings are asked about", async () => {
  const staff = await signedInStaff();
  await addEmployer({ name: "いわき青果", phone: "0246-11-2222" });
  const row = (name: string, own: Record<string, string> = {}) => ({
    ...{ 名称: name, かな: "しけん", 業種: "製造業", 所在地: "平1", 電話: "0246-00-0000" },
    ...own,
  });
  const id = await uploaded(
    staff,
    csvOf(headings.employers, [
      row("試験水産　株式会社"),
      row("㈱試験建設"),
      row("株式会社試験建設"),
      row("（株）試験建設"),
      row("同番号一", { 法人番号: "9999999999999" }),
      row("同番号二", { 法人番号: "9999999999999" }),
      row("別の会社", { 電話: "0246(11)2222".replace(/[()]/g, "-") }),
      row("有限会社 いわき青果"),
    ]),
    "employers",
    start,
  );
  const { rows } = await planned(staff, id, start);
  const seen = rows.map(({ line, verdict, twins }) => [
    line,
    verdict,
    ...twins.map((twin) => (twin.of === "record" ? twin.record.name : twin.line)),
  ]);
  expect(seen).toEqual([
    [2, "new"],
    [3, "new"],
    [4, "ask", 3],
    [5, "ask", 3],
    [6, "new"],
    [7, "ask", 6],
    [8, "ask", "いわき青果"],
    [9, "ask", "いわき青果"],
  ]);
});

test("what has changed since the page was shown is shown again before anything is written", async ({
  sql,
}) => {
  const staff = await signedInStaff();
  const { job, employer } = await content();
  const cells = (await exportedCells("jobs")).map((row) => ({ ...row, 休憩: "50分" }));
  const id = await uploaded(staff, csvOf(headings.jobs, cells), "jobs", start);
  const { digest } = await planned(staff, id, start);
  await sql`update jobs set version = version + 1, breaks = '55分' where id = ${job.id}`;
  expect(await runImport(staff, { id, digest, reason: "" }, start)).toEqual({ outcome: "changed" });
  expect(await sql`select id from jobs where breaks = '50分'`).toHaveLength(0);
  expect(await pressImport(staff, id, start)).toBe("begun");
  expect(await sql`select id from jobs where breaks = '50分'`).toHaveLength(3);
  // The number of a draft of a 事業者 does not exist for staff.
  const saved = await saveDraft(staff, { id: randomUUID(), version: 0 }, jobForm(employer.id), start);
  expect(saved.outcome).toBe("saved");
  await sql`update job_drafts set side = 'employer', staff_id = null where input->>'title' = '水産加工品の包装'`;
  const [own] = await sql`select number from job_drafts where side = 'employer'`;
  const guess = csvOf(headings.jobs, [
    { 番号: String(own?.number), 事業者: owner, 求人名: "盗み見", ...postingCells },
  ]);
  const { rows } = await planned(staff, await uploaded(staff, guess, "jobs", start), start);
  expect(rows[0]?.faults).toMatchObject([{ column: "番号" }]);
});
