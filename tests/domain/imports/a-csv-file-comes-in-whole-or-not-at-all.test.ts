import type { Staff } from "@/lib/actors";
import { writeCsv } from "@/lib/csv/write";
import { exportRows } from "@/lib/exports/export";
import { findImport } from "@/lib/imports/find";
import type { ImportKind } from "@/lib/imports/plan";
import { purgeImports } from "@/lib/imports/purge";
import { runImport } from "@/lib/imports/run";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { planned, pressImport, upload, uploaded } from "@/tests/support/imports";
import { day, later, second, signedInStaff, start } from "@/tests/support/people";

const headings = ["名称", "かな", "業種", "所在地", "電話", "担当部署", "ウェブサイト", "PR", "状態"];
const row = (name: string, over: string[] = []) => [
  ...[
    name,
    "みほん",
    "製造業",
    "いわき市平字見本1",
    "0246-00-0000",
    "総務課",
    "",
    "①髙﨑の話\n二行目",
    "公開",
  ].map((cell, at) => over[at] ?? cell),
];

const check = (staff: Staff, bytes: Uint8Array<ArrayBuffer>) => upload(staff, bytes, "employers", start);
const checked = (staff: Staff, bytes: Uint8Array<ArrayBuffer>, kind: ImportKind = "employers") =>
  uploaded(staff, bytes, kind, start);

test("UTF-8 with and without BOM and Shift_JIS give the same rows", async ({ sql }) => {
  const staff = await signedInStaff();
  const withBom = writeCsv(headings, [row("株式会社髙﨑①")], "utf-8");
  const stored: unknown[] = [];
  for (const bytes of [withBom, withBom.slice(3), writeCsv(headings, [row("株式会社髙﨑①")], "shift_jis")]) {
    expect(await pressImport(staff, await checked(staff, bytes), start)).toBe("begun");
    stored.push(
      ...(await sql`select name, kana, industry, address, phone, department, introduction, state from employers`),
    );
    await sql`truncate employers cascade`;
  }
  expect(stored).toHaveLength(3);
  expect(stored[1]).toEqual(stored[0]);
  expect(stored[2]).toEqual(stored[0]);
  expect(stored[0]).toMatchObject({
    name: "株式会社髙﨑①",
    introduction: "①髙﨑の話\n二行目",
    state: "published",
  });
});

test("every fault is reported by row and column, and nothing is stored", async ({ sql }) => {
  const staff = await signedInStaff();
  const faulty = row("", ["", "カナではない1", "水商売"]);
  const id = await checked(staff, writeCsv(headings, [row("よい会社"), faulty, row("よい会社")], "utf-8"));
  const { rows } = await planned(staff, id, start);
  expect(rows.map(({ verdict }) => verdict)).toEqual(["new", "faulty", "ask"]);
  expect(rows.flatMap(({ faults }) => faults).map(({ line, column }) => [line, column])).toEqual([
    [3, "業種"],
    [3, "名称"],
    [3, "かな"],
  ]);
  expect(await pressImport(staff, id, start)).toBe("faulty");
  expect(await sql`select id from employers`).toHaveLength(0);
});

test("a file that is no CSV is refused with its reason and not stored", async ({ sql }) => {
  const staff = await signedInStaff();
  const cases: [Uint8Array<ArrayBuffer>, string][] = [
    [Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "not-text"],
    [Buffer.from([0x82, 0xff, 0xfe]), "not-text"],
    [Buffer.from('名称,"かな\n'), "quotes"],
    [Buffer.from("名称,かな\nあ,あ\n"), "no-heading"],
    [writeCsv(headings, [], "utf-8"), "empty"],
    [Buffer.from(""), "no-heading"],
    [
      writeCsv(
        headings,
        Array.from({ length: 2001 }, (_, n) => row(`会社${n}`)),
        "utf-8",
      ),
      "too-many-rows",
    ],
  ];
  for (const [bytes, outcome] of cases) expect(await check(staff, bytes), outcome).toMatchObject({ outcome });
  expect(await sql`select id from imports`).toHaveLength(0);
});

test("fifty presses import the rows once, and staff see only their own import", async ({ sql }) => {
  const staff = await signedInStaff();
  const id = await checked(staff, writeCsv(headings, [row("一社"), row("二社")], "utf-8"));
  expect(await findImport(await signedInStaff(), id, start)).toBeUndefined();
  const { digest } = await planned(staff, id, start);
  const press = (by: Staff) => runImport(by, { id, digest, reason: "" }, start);
  expect(await press(await signedInStaff())).toEqual({ outcome: "not-begun" });
  const presses = await Promise.all(Array.from({ length: 50 }, () => press(staff)));
  const begun = presses.filter((press) => press.outcome === "begun");
  expect(begun).toHaveLength(1);
  await begun[0]?.ended;
  expect(await sql`select name from employers order by name`).toEqual([{ name: "一社" }, { name: "二社" }]);
  expect(await findImport(staff, id, start)).toMatchObject({ state: "done", done: 2 });
  const [entry] = await sql`select action, after from audit_entries where action = 'import'`;
  expect(entry).toEqual({ action: "import", after: { rows: 2 } });
});

test("when the database fails during an import, no row is left", async ({ sql }) => {
  const staff = await signedInStaff();
  const rows = Array.from({ length: 400 }, (_, n) => row(`会社${n}`));
  const id = await checked(staff, writeCsv(headings, rows, "utf-8"));
  const { digest } = await planned(staff, id, start);
  const begun = await runImport(staff, { id, digest, reason: "" }, start);
  if (begun.outcome !== "begun") throw new Error("not begun");
  await expect
    .poll(async () => (await sql`select done from imports where id = ${id}`)[0]?.done)
    .toBeGreaterThan(0);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name <> 'observer'`;
  await expect
    .poll(async () => (await findImport(staff, id, start).catch(() => undefined))?.state, { timeout: 15_000 })
    .toBe("failed");
  expect(await sql`select id from employers`).toHaveLength(0);
  expect(await sql`select id from audit_entries`).toHaveLength(0);
});

test("two thousand postings are imported, and the import is found as running meanwhile", async ({ sql }) => {
  test.setTimeout(120_000);
  const staff = await signedInStaff();
  await addJob(await addEmployer(), { opensOn: "2026-05-01", closesOn: "2026-12-31" });
  const { headings: columns, pages } = exportRows({ kind: "jobs", filter: {} }, start);
  const [sample] = (await pages[Symbol.asyncIterator]().next()).value ?? [];
  const own = (n: number): Record<string, string> => ({ 番号: "", 求人名: `求人${n}` });
  const rows = Array.from({ length: 2000 }, (_, n) =>
    sample.map((cell: string, at: number) => own(n)[columns[at] ?? ""] ?? cell),
  );
  const id = await checked(staff, writeCsv(columns, rows, "utf-8"), "jobs");
  const { digest } = await planned(staff, id, start);
  const begun = await runImport(staff, { id, digest, reason: "" }, start);
  if (begun.outcome !== "begun") throw new Error("not begun");
  expect((await findImport(staff, id, start))?.state).toBe("running");
  await begun.ended;
  expect(await sql`select count(*)::int as n from jobs`).toEqual([{ n: 2001 }]);
});

test("an import that nobody confirms is erased after a day", async ({ sql }) => {
  const staff = await signedInStaff();
  await checked(staff, writeCsv(headings, [row("一社")], "utf-8"));
  await purgeImports(later(start, day - second));
  expect(await sql`select id from imports`).toHaveLength(1);
  await purgeImports(later(start, day + second));
  expect(await sql`select id from imports`).toHaveLength(0);
});
