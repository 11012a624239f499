import type { Staff } from "@/lib/actors";
import { employerLabels } from "@/lib/employers/listing/fields";
import { numberColumn, stateColumn } from "@/lib/imports/cells";
import { headings, type ImportKind } from "@/lib/imports/plan";
import { unreadSentence } from "@/lib/imports/sentences";
import { setMinimumWage } from "@/lib/jobs/minimum-wages";
import { postingCells } from "@/tests/support/csv";
import { expect, test } from "@/tests/support/domain";
import { addEmployer } from "@/tests/support/factories/postings";
import { csvOf, planned, pressImport, upload, uploaded } from "@/tests/support/imports";
import { signedInStaff, start } from "@/tests/support/people";

type Cells = Record<string, string>;
const company = (own: Cells): Cells => ({
  ...{ 名称: "試験工業", かな: "しけん", 業種: "製造業", 所在地: "いわき市平字見本1", 電話: "0246-00-0000" },
  ...{ PR: "ご紹介文です。", 状態: "下書き" },
  ...own,
});
const owner = "つばめ精機株式会社（見本）";
const posting = (own: Cells): Cells => ({ 事業者: owner, 求人名: "組立の仕事", ...postingCells, ...own });

const text = (lines: string[], end = "\r\n") => Buffer.from(lines.map((line) => line + end).join(""));
const line = "試験,しけん,,製造業,いわき市平1,0246-00-0000,,,,,ご紹介,下書き";
const head = "名称,かな,法人番号,業種,所在地,電話,担当部署,ウェブサイト,従業員数,設立,PR,状態";

async function refusal(staff: Staff, bytes: Uint8Array<ArrayBuffer>, kind: ImportKind = "employers") {
  const answer = await upload(staff, bytes, kind, start);
  if (answer.outcome === "checked") throw new Error("it was read");
  return unreadSentence(answer);
}

/** Row, column and sentence of every fault of a file that can be read. */
async function faultsOf(staff: Staff, rows: Cells[], kind: ImportKind = "employers") {
  const id = await uploaded(staff, csvOf(headings[kind], rows), kind, start);
  const { rows: read } = await planned(staff, id, start);
  const faults = read.flatMap((row) => row.faults);
  if (faults.length > 0) expect(await pressImport(staff, id, start)).toBe("faulty");
  return faults.map((fault) => `${fault.line} ${fault.column} ${fault.message}`);
}

test("lines that end in CRLF, LF and CR are all rows, and empty rows are counted", async ({ sql }) => {
  const staff = await signedInStaff();
  const file = Buffer.from(
    `${head}\r\n一,${line.slice(3)}\n二,${line.slice(3)}\r三,${line.slice(3)}\n\n,,,,,,,,,\n　,,\r\n四,${line.slice(3)}`,
  );
  const id = await uploaded(staff, file, "employers", start);
  const { rows, emptyRows } = await planned(staff, id, start);
  expect(rows.map(({ name, line }) => `${line} ${name}`)).toEqual(["2 一", "3 二", "4 三", "8 四"]);
  expect(emptyRows).toBe(3);
  expect(await pressImport(staff, id, start)).toBe("begun");
  expect(await sql`select name from employers`).toHaveLength(4);
});

test("a file whose table is not sound is refused with the row and what to do", async ({ sql }) => {
  const staff = await signedInStaff();
  const comma = line.replace("ご紹介,下書き", "電子部品,精密部品,公開");
  expect(await refusal(staff, text([head, comma]))).toBe(
    '2行目：見出しは12個ですが、13個の値があります。カンマを含む値は " で囲んでください',
  );
  expect(await refusal(staff, text([head, line, "試験,しけん"]))).toContain(
    "3行目：見出しは12個ですが、2個の値があります",
  );
  expect(await refusal(staff, text([`${head},電話`, `${line},0246-11-1111`]))).toBe(
    "見出しの行に、同じ名前の列が2つ以上あります：電話。1つにしてください",
  );
  expect(await refusal(staff, text([`${head},ＰＲ`, `${line},別`]))).toContain("：PR。");
  expect(await refusal(staff, text(["名称,業種", "試験,製造業"]))).toContain(
    "次の列がありません：かな、所在地",
  );
  expect(await refusal(staff, text([head, `"${line}`]))).toContain("2行目：引用符");
  const many = Array.from({ length: 2001 }, (_, n) => `会社${n},${line.slice(3)}`);
  expect(await refusal(staff, text([head, ...many]))).toContain("2,000行を超えています。1行も読んでいません");
  expect(await sql`select id from imports`).toHaveLength(0);
});

test("1,200 rows are 1,200 rows", async () => {
  const staff = await signedInStaff();
  const rows = Array.from({ length: 1200 }, (_, n) => company({ 名称: `会社第${n}` }));
  const id = await uploaded(staff, csvOf(headings.employers, rows), "employers", start);
  const plan = await planned(staff, id, start);
  expect(plan.rows.filter(({ verdict }) => verdict === "new")).toHaveLength(1200);
});

test("unknown headings are told with the names that are known", async () => {
  const staff = await signedInStaff();
  const misspelt = text([head.replace("電話", "電話番号").replace("PR", "ＰＲ文"), line]);
  const id = await uploaded(staff, misspelt, "employers", start);
  const { unknown, known, rows } = await planned(staff, id, start);
  expect(unknown).toEqual(["電話番号", "PR文"]);
  expect(known).toEqual([numberColumn, ...Object.values(employerLabels), stateColumn]);
  expect(rows).toMatchObject([{ verdict: "new" }]);
  const unnamed = text([`${head},`, `${line},`]);
  expect((await planned(staff, await uploaded(staff, unnamed, "employers", start), start)).unknown).toEqual(
    [],
  );
  const filled = text([`${head},`, `${line},値`]);
  expect((await planned(staff, await uploaded(staff, filled, "employers", start), start)).unknown).toEqual([
    "（見出しのない列）",
  ]);
});

test("a cell that cannot be taken as it stands is refused with the values allowed", async () => {
  const staff = await signedInStaff();
  const spreadsheet =
    "電話は0から始まる番号で入力してください（表計算ソフトでは、先頭の0が消えることがあります）";
  expect(
    await faultsOf(staff, [
      company({ 名称: "一", 電話: "246000000" }),
      company({ 名称: "二", 電話: "9000000000" }),
      company({ 名称: "三", 状態: "公開する" }),
      company({ 名称: "四", 業種: "水商売" }),
      company({ 名称: "五\uE000" }),
      company({ 名称: "六", PR: "鈴\uFFFD" }),
      company({ 番号: "999999", 名称: "七" }),
      company({ 番号: "1番", 名称: "八" }),
      company({ 名称: "九", 状態: "取り下げ" }),
    ]),
  ).toEqual([
    `2 電話 ${spreadsheet}`,
    `3 電話 ${spreadsheet}`,
    "4 状態 「公開する」は読めません。「公開」「公開中」「下書き」「取り下げ」のどれかを書いてください",
    expect.stringMatching(/^5 業種 「水商売」は読めません。.*「製造業」.*のどれかを書いてください$/),
    "6 名称 外字（ほかのパソコンでは読めない文字）があります。ふつうの文字で書いてください",
    "7 PR 文字化けしたところか、画面に出ない文字があります。書きなおしてください",
    "8 番号 番号999999は登録されていません。新しく登録する行では、番号を空にしてください",
    "9 番号 番号は数字で書いてください。新しく登録する行では、空にしてください",
    "10 状態 「取り下げ」は、公開したことのある番号の行だけに書けます。「下書き」か「公開」を書いてください",
  ]);
  for (const phone of ["0246-00-0000", "09000000000", "+81-246-00-0000", "0120000000"])
    expect(await faultsOf(staff, [company({ 電話: phone })]), phone).toEqual([]);
});

test("a posting with two amounts, an unknown choice or an unknown 事業者 is refused", async ({ sql }) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  await addEmployer({ name: "ふたつの会社" });
  await addEmployer({ name: "ふたつの会社" });
  const one = "数字で入力してください（1つの数だけを「1200」のように）";
  expect(
    await faultsOf(
      staff,
      [
        posting({ 賃金の下限: "1,050円　1,200円", 募集人数: "1人 2人" }),
        posting({ 求人名: "二", 雇用形態: "正規" }),
        posting({ 求人名: "三", 事業者: "つばめ精機（見本）" }),
        posting({ 求人名: "四", 事業者: "どこにもない会社" }),
        posting({ 求人名: "五", 事業者: "ふたつの会社" }),
        posting({ 求人名: "六", 地区: "東京" }),
      ],
      "jobs",
    ),
  ).toEqual([
    `2 募集人数 募集人数は${one}`,
    `2 賃金の下限 賃金の下限は${one}`,
    "3 雇用形態 「正規」は読めません。「正社員」「パート・アルバイト」「契約社員」「期間雇用」「インターンシップ」のどれかを書いてください",
    expect.stringMatching(
      /^4 事業者 「つばめ精機（見本）」という事業者は登録されていません。「つばめ精機株式会社（見本）」/,
    ),
    "5 事業者 「どこにもない会社」という事業者は登録されていません。名称を確かめるか、先に事業者を登録してください",
    expect.stringMatching(
      /^6 事業者 「ふたつの会社」は2つあります（番号\d+、番号\d+）。名称の代わりに番号を書いてください$/,
    ),
    expect.stringMatching(/^7 地区 「東京」は読めません。「平」.*のどれかを書いてください$/),
  ]);
  expect(await sql`select id from jobs`).toHaveLength(0);
});

test("an empty choice is refused where it is published, and stays empty in a draft", async ({ sql }) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const empty = { 雇用形態: "", 対象: "", 賃金の形: "", マイカー通勤: "", 時間帯: "" };
  const faults = await faultsOf(staff, [posting({ ...empty, 状態: "公開" })], "jobs");
  expect(faults.map((fault) => fault.split(" ")[1])).toEqual([
    "雇用形態",
    "対象",
    "マイカー通勤",
    "時間帯",
    "賃金の形",
  ]);
  expect(faults[0]).toContain("公開する行では、空にできません。「正社員」「パート・アルバイト」");
  const draft = csvOf(headings.jobs, [posting({ ...empty, 状態: "下書き" })]);
  expect(await pressImport(staff, await uploaded(staff, draft, "jobs", start), start)).toBe("begun");
  const [row] = await sql`select input from job_drafts`;
  expect(row?.input).toMatchObject({
    employmentType: null,
    audience: null,
    carCommute: null,
    timeSlot: null,
  });
});

test("the words of the list for 状態 are read again", async ({ sql }) => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const words = ["公開", "公開中", "公開予定", "締切間近", "下書き", ""];
  const rows = words.map((state, n) => posting({ 求人名: `仕事${n}`, 状態: state }));
  const id = await uploaded(staff, csvOf(headings.jobs, rows), "jobs", start);
  expect(await pressImport(staff, id, start)).toBe("begun");
  expect(await sql`select id from jobs where state = 'published'`).toHaveLength(4);
  expect(await sql`select id from job_drafts`).toHaveLength(2);
});

test("a posting with warnings becomes public only with a reason, which 操作履歴 keeps", async ({ sql }) => {
  const staff = await signedInStaff("admin");
  await addEmployer({ name: owner });
  await setMinimumWage(staff, { effectiveOn: "2025-10-01", industry: "", yen: 1033 }, start);
  const doubtful = posting({ 求人名: "若い女性歓迎（20代まで）", 賃金の下限: "700" });
  const id = await uploaded(staff, csvOf(headings.jobs, [doubtful]), "jobs", start);
  const { rows } = await planned(staff, id, start);
  expect(rows[0]?.warnings.join("\n")).toMatch(/時給700円[\s\S]*20代[\s\S]*若い女/);
  expect(await pressImport(staff, id, start)).toBe("reason");
  expect(await sql`select id from jobs`).toHaveLength(0);
  expect(await pressImport(staff, id, start, { reason: "事業者に確かめました" })).toBe("begun");
  const [entry] = await sql`select after from audit_entries where action = 'import'`;
  expect(entry?.after).toEqual({ rows: 1, reason: "事業者に確かめました" });
});

test("no fault speaks another language than Japanese", async () => {
  const staff = await signedInStaff();
  await addEmployer({ name: owner });
  const nonsense = ["x", "-1", "💥", "1e9", "\t", "あ".repeat(4000), "2026-13-45", "[]", "null", "'"];
  for (const kind of ["jobs", "employers"] as const) {
    const rows = nonsense.flatMap((cell) =>
      headings[kind].map((heading) => ({
        ...(kind === "jobs" ? posting({}) : company({})),
        [heading]: cell,
      })),
    );
    for (const fault of await faultsOf(staff, rows, kind))
      expect.soft(fault.split(" ").slice(2).join(" ")).toMatch(/[ぁ-ん]/);
  }
});
